package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the table of bounds in {@code docs/operations.md} and the code together. Rows read {@code |
 * what | limit | at the limit | set in | test |}; a limit begins with a number and its unit; it is
 * set in a constant, {@code Class.NAME}, or a setting, {@code file.yml#key}; {@code Class#key} is
 * the default that a class gives a setting.
 */
public final class BoundTable {

  /** Constants that bound something, by their names. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "static final (?:Duration|(?:int|long) (?=\\w*(?:MAX|MOST|LARGEST|LONGEST|PAGE|BATCH|PIECE|STROKE|BUFFER|CONNECTIONS|AT_ONCE|ATTEMPTS|TRIES|MILLIS|SECONDS|NANOS|WORKERS)))\\s*(\\w+) =");

  /** Settings that bound something, by their names, and how much. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^\\s*([\\w.-]*(?:max|most|size|count|limit|at-once|per-|timeout)[\\w-]*)\\s*[:=]\\s*\\d+\\w*\\s*$");

  /** The class of a rule; those of what any request can meet are in backticks, and bound more. */
  private static final Pattern RULE = Pattern.compile("\\| (\\w+) \\|");

  private static final String SECTION = "Bounds";

  private final Path file;
  private final ProjectSources project;

  private BoundTable(Path file) {
    this.file = file;
    this.project = ProjectSources.around(file);
  }

  /** The table of the project whose tests run. */
  public static BoundTable ofProject() {
    return in(ProjectSources.document("operations.md"));
  }

  /** The table in this file, which lies in the project's {@code docs} folder. */
  public static BoundTable in(Path file) {
    return new BoundTable(file);
  }

  /** Every bound has the value that the table tells, and a test method that exists. */
  public void assertTrue() {
    Map<String, List<Path>> sources = project.named(".java");
    List<List<String>> rows = ProjectSources.rows(file, SECTION);
    assertThat(rows).as("rows under '%s' in %s", SECTION, file).isNotEmpty();
    for (List<String> row : rows) {
      assertThat(row).as("cells of the row %s", row).hasSize(5);
      assertThat(Amount.of(value(row.get(3), sources), row.get(3)))
          .as("%s, set in %s", row.getFirst(), row.get(3))
          .isEqualTo(Amount.told(row.get(1)));
      assertThat(row.get(4)).as("test method of %s", row.getFirst()).matches("\\w+\\.\\w+");
      ProjectSources.assertTest(row.getFirst(), row.get(4), sources);
    }
  }

  /**
   * No constant that bounds something in these modules is left out, unless its class is that of a
   * rule of the domain in {@code rules.md}, or class or constant is named here; nor is a setting
   * that does, {@code file.yml#key}.
   */
  public void assertComplete(List<String> modules, Set<String> noBounds) {
    Set<String> told =
        ProjectSources.rows(file, SECTION).stream()
            .map(row -> row.get(3))
            .collect(Collectors.toSet());
    Set<String> rules =
        RULE.matcher(ProjectSources.read(file.resolveSibling("rules.md")))
            .results()
            .map(rule -> rule.group(1))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    project
        .named(".java")
        .forEach(
            (name, paths) -> {
              if (!noBounds.contains(name) && !rules.contains(name)) {
                paths.stream()
                    .filter(path -> isMain(path, modules))
                    .flatMap(path -> CONSTANT.matcher(ProjectSources.read(path)).results())
                    .forEach(constant -> missing.add(name + "." + constant.group(1)));
              }
            });
    Set<String> keys = told.stream().map(BoundTable::lastKey).collect(Collectors.toSet());
    for (String ending : List.of(".yml", ".properties")) {
      project.named(ending).values().stream()
          .flatMap(List::stream)
          .filter(path -> isMain(path, modules))
          .flatMap(
              path ->
                  SETTING
                      .matcher(ProjectSources.read(path))
                      .results()
                      .map(setting -> path.getFileName() + "#" + setting.group(1)))
          .filter(setting -> !keys.contains(lastKey(setting)))
          .forEach(missing::add);
    }
    missing.removeAll(told);
    missing.removeAll(noBounds);
    assertThat(missing).as("constants that the table of bounds lacks").isEmpty();
  }

  /** A setting without the keys around its own, as it stands in a file that nests them. */
  private static String lastKey(String where) {
    return where.replaceFirst("#.*\\.", "#");
  }

  private static boolean isMain(Path path, List<String> modules) {
    String place = path.toString().replace('\\', '/');
    return modules.stream().anyMatch(module -> place.contains("/" + module + "/src/main/"));
  }

  private String value(String where, Map<String, List<Path>> sources) {
    String[] parts = where.split("#", 2);
    if (parts.length == 1) {
      int dot = where.indexOf('.');
      return found(
          where,
          sources.get(where.substring(0, dot)),
          "\\b" + where.substring(dot + 1) + "\\s*=([^;]+);");
    }
    String key = Pattern.quote(parts[1]);
    if (parts[0].endsWith(".properties")) {
      return found(where, named(parts[0], ".properties"), "(?m)^" + key + "=(.*)$");
    }
    if (parts[0].endsWith(".yml")) {
      String last = parts[1].substring(parts[1].lastIndexOf('.') + 1);
      return found(where, named(parts[0], ".yml"), "(?m)^\\s+" + Pattern.quote(last) + ": (.*)$");
    }
    return found(where, sources.get(parts[0]), "\\$\\{" + key + ":([^}]*)}");
  }

  private @Nullable List<Path> named(String name, String ending) {
    return project.named(ending).get(name.replace(ending, ""));
  }

  private static String found(String where, @Nullable List<Path> sources, String pattern) {
    assertThat(sources).as("where %s is set", where).isNotNull();
    return Objects.requireNonNull(sources).stream()
        .map(source -> Pattern.compile(pattern).matcher(ProjectSources.read(source)))
        .filter(Matcher::find)
        .map(value -> value.group(1).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError(where + " is not set in " + sources));
  }
}
