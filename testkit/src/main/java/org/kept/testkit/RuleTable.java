package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Rule;

/**
 * Holds a section of {@code docs/rules.md} and the code together, both ways: the same codes, the
 * sentence as the English bundle has it, a class and a test that exist, and a sentence in every
 * language with no value that the refusal does not have. Rows read {@code | code | sentence | class
 * | test |}; a test may be {@code NameTest} or {@code NameTest.method}.
 */
public final class RuleTable {

  private static final List<String> LANGUAGES = List.of("", "fr", "es");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  private final Path file;

  private RuleTable(Path file) {
    this.file = file;
  }

  /** The table of the project whose tests run. */
  public static RuleTable ofProject() {
    return new RuleTable(ProjectSources.document("rules.md"));
  }

  /** The table in this file, which lies in the project's {@code docs} folder. */
  public static RuleTable in(Path file) {
    return new RuleTable(file);
  }

  /**
   * Checks a section against a sealed hierarchy of refusals.
   *
   * @param section heading without {@code ##}
   * @param refusals sealed; its records carry {@link Rule}
   * @param bundle for example {@code messages/commitment-problems}
   */
  public void assertLists(String section, Class<? extends Refusal> refusals, String bundle) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (Class<?> refusal : records(refusals)) {
      Rule rule = refusal.getAnnotation(Rule.class);
      assertThat(rule).as("%s lacks @Rule", refusal).isNotNull();
      assertThat(values).as("code %s is given twice", rule.code()).doesNotContainKey(rule.code());
      values.put(rule.code(), valueNames(refusal));
    }
    assertRows(section, values.keySet(), bundle);
    for (Map.Entry<String, Set<String>> rule : values.entrySet()) {
      for (String language : LANGUAGES) {
        assertThat(rule.getValue())
            .as("values in the sentence of %s, language '%s'", rule.getKey(), language)
            .containsAll(valuesIn(sentences(bundle, language).get(rule.getKey())));
      }
    }
  }

  /**
   * Checks a section against codes that have no refusals of their own.
   *
   * @param section heading without {@code ##}
   */
  public void assertLists(String section, Stream<String> codes, String bundle) {
    assertRows(section, codes.collect(Collectors.toSet()), bundle);
  }

  private void assertRows(String section, Set<String> codes, String bundle) {
    Map<String, Row> rows = rows(section);
    assertThat(rows.keySet())
        .as("codes under '%s' in %s", section, file)
        .containsExactlyInAnyOrderElementsOf(codes);
    for (String language : LANGUAGES) {
      assertThat(sentences(bundle, language))
          .as("sentences of %s, language '%s'", bundle, language)
          .containsKeys(codes.toArray(String[]::new));
    }
    Map<String, String> english = sentences(bundle, "");
    Map<String, List<Path>> sources = ProjectSources.around(file).named(".java");
    rows.forEach(
        (code, row) -> {
          assertThat(row.sentence()).as("sentence of %s", code).isEqualTo(english.get(code));
          assertThat(sources).as("class of %s", code).containsKey(row.holder());
          ProjectSources.assertTest(code, row.test(), sources);
        });
  }

  private record Row(String sentence, String holder, String test) {}

  private Map<String, Row> rows(String section) {
    Map<String, Row> rows = new TreeMap<>();
    for (List<String> cells : ProjectSources.rows(file, section)) {
      assertThat(cells).as("cells of the row %s", cells).hasSize(4);
      Row row = new Row(cells.get(1), cells.get(2), cells.get(3));
      assertThat(rows.put(cells.getFirst(), row)).as("second row of %s", cells).isNull();
    }
    return rows;
  }

  private static List<Class<?>> records(Class<?> type) {
    if (!type.isSealed()) {
      assertThat(type.isRecord()).as("%s is a record or sealed", type).isTrue();
      return List.of(type);
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(permitted -> records(permitted).stream())
        .toList();
  }

  private static Set<String> valueNames(Class<?> refusal) {
    return Arrays.stream(refusal.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> valuesIn(@Nullable String sentence) {
    Set<String> names = new TreeSet<>();
    if (sentence != null) {
      Matcher value = VALUE.matcher(sentence);
      while (value.find()) {
        names.add(value.group(1));
      }
    }
    return names;
  }

  /** What the bundle of exactly this language says itself, without falling back on another. */
  private static Map<String, String> sentences(String bundle, String language) {
    ResourceBundle found =
        ResourceBundle.getBundle(
            bundle,
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    assertThat(found.getLocale().getLanguage()).as("language of %s", bundle).isEqualTo(language);
    return found.keySet().stream()
        .filter(key -> isOwn(found, key))
        .collect(Collectors.toMap(key -> key, found::getString));
  }

  private static boolean isOwn(ResourceBundle bundle, String key) {
    return bundle instanceof PropertyResourceBundle own && own.handleGetObject(key) != null;
  }
}
