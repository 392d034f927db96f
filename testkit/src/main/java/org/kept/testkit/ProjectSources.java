package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources and documents of a project, for tests that hold them together. */
public final class ProjectSources {

  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

  private final Path project;

  /** Those below this folder. */
  public ProjectSources(Path project) {
    this.project = project;
  }

  /** A document of the project whose tests run. */
  static Path document(String name) {
    for (@Nullable Path folder = Path.of("").toAbsolutePath();
        folder != null;
        folder = folder.getParent()) {
      Path file = folder.resolve("docs").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new AssertionError("no docs/" + name + " above " + Path.of("").toAbsolutePath());
  }

  /** The project in whose {@code docs} folder this file lies. */
  static ProjectSources around(Path document) {
    Path docs = document.toAbsolutePath().getParent();
    return new ProjectSources(docs == null ? document : docs.resolveSibling(""));
  }

  /** Files below a source folder that end so, by their name without that. */
  public Map<String, List<Path>> named(String ending) {
    try (Stream<Path> files =
        Files.find(project, 20, (path, attributes) -> isSource(path, ending))) {
      return files.collect(
          Collectors.groupingBy(path -> String.valueOf(path.getFileName()).replace(ending, "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path path, String ending) {
    return path.toString().endsWith(ending) && path.toString().contains("src");
  }

  /** The rows of the table under a heading, head left out; cells without their markup. */
  static List<List<String>> rows(Path document, String section) {
    return table(document, section).stream().skip(1).toList();
  }

  /** The same with the head, which comes first. */
  static List<List<String>> table(Path document, String section) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : read(document).lines().toList()) {
      if (line.startsWith("#")) {
        inside = line.replaceFirst("^#+\\s*", "").strip().equals(section);
      } else if (inside && line.startsWith("|")) {
        List<String> cells = cells(line);
        if (!cells.getFirst().matches(":?-+:?")) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String row = line.strip().replaceAll("^\\||\\|$", "");
    List<String> cells = new ArrayList<>();
    for (String cell : row.split("(?<!\\\\)\\|", -1)) {
      String text = LINK.matcher(cell).replaceAll("$1").strip();
      cells.add(text.replaceAll("^`|`$", "").replace("\\|", "|"));
    }
    return cells;
  }

  /** Fails unless there is such a test, {@code NameTest} or {@code NameTest.method}. */
  public static void assertTest(String of, String test, Map<String, List<Path>> sources) {
    String[] parts = test.split("[.#]", 2);
    List<Path> found = sources.getOrDefault(parts[0], List.of());
    assertThat(found).as("test of %s: %s", of, parts[0]).isNotEmpty();
    if (parts.length == 2) {
      Pattern method = Pattern.compile("\\bvoid " + Pattern.quote(parts[1]) + "\\(");
      assertThat(found)
          .as("test of %s: %s", of, test)
          .anyMatch(source -> method.matcher(read(source)).find());
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
