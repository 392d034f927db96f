package org.kept.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.testkit.ProjectSources;

/** Links, the paths that tables name and the tests that a promise rests on lead somewhere. */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern PATH_CELL = Pattern.compile("\\| *`([A-Za-z][\\w./-]*/[\\w./-]*)`");

  private static final Pattern TEST_METHOD =
      Pattern.compile("\\b([A-Z]\\w+(?:Test|IT))\\.(?!java\\b)(\\w+)");

  private static final Map<String, List<Path>> SOURCES = new ProjectSources(ROOT).named(".java");

  static Stream<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(
            List.of(
                ROOT.resolve("README.md"),
                ROOT.resolve("CONTRIBUTING.md"),
                ROOT.resolve("CHANGELOG.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyRelativeLinkLeadsToAFile(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      if (!Files.exists(document.resolveSibling(links.group(1)))) {
        broken.add(links.group(1));
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathInATableIsInTheTree(Path document) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher paths = PATH_CELL.matcher(Files.readString(document));
    while (paths.find()) {
      String path = paths.group(1);
      boolean inDataFolder = document.endsWith("operations.md");
      if (!inDataFolder && !Files.exists(ROOT.resolve(path))) {
        missing.add(path);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTestThatIsNamedIsThere(Path document) throws IOException {
    Matcher named = TEST_METHOD.matcher(Files.readString(document));
    while (named.find()) {
      ProjectSources.assertTest(document.toString(), named.group(), SOURCES);
    }
  }
}
