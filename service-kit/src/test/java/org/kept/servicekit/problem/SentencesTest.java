package org.kept.servicekit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.testkit.RuleTable;

class SentencesTest {

  private static final String BUNDLE = "messages/servicekit-problems";
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  private final Sentences sentences = new Sentences(List.of(BUNDLE, "messages/tiny-problems"));

  @Test
  void theTableOfRulesSaysWhatIsSaid() {
    RuleTable.ofProject()
        .assertLists(
            "Every request",
            Arrays.stream(RequestProblem.values()).map(RequestProblem::code),
            BUNDLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void everySentenceIsThereInEveryLanguageWithTheSameValues(String language) {
    ResourceBundle english = bundle("");
    ResourceBundle other = bundle(language);

    assertThat(other.getLocale().getLanguage()).isEqualTo(language);
    for (String key : english.keySet()) {
      assertThat(values(other.getString(key))).as(key).isEqualTo(values(english.getString(key)));
      assertThat(other.getString(key)).as(key).isNotEqualTo(english.getString(key));
    }
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> values(String sentence) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(sentence).results().forEach(value -> values.add(value.group()));
    return values;
  }

  @Test
  void everyStatusHasATitle() {
    for (RequestProblem problem : RequestProblem.values()) {
      assertThat(sentences.find("title." + problem.status().value(), Locale.ENGLISH))
          .as(problem.code())
          .isPresent();
    }
  }

  @Test
  void valuesAreSaidAsTheLanguageSaysThem() {
    Map<String, Object> values = Map.of("limit", 1234567);

    assertThat(sentences.say("request.too-large", values, Locale.ENGLISH).orElseThrow())
        .contains("1,234,567");
    assertThat(sentences.say("request.too-large", values, Locale.of("es")).orElseThrow())
        .contains("1.234.567");
  }

  @Test
  void severalValuesAreSaidOneAfterTheOther() {
    Map<String, Object> values = Map.of("method", "GET", "allowed", List.of("PUT", "POST"));

    assertThat(sentences.say("request.method", values, Locale.ENGLISH))
        .hasValue("GET is not possible here. Possible: PUT, POST.");
  }

  @Test
  void aValueThatIsAWordOfOursIsSaidInTheReadersLanguage() {
    Map<String, Object> closed = Map.of("state", "closed");

    assertThat(sentences.say("tiny.over", closed, Locale.FRENCH)).hasValue("C’est clos.");
    assertThat(sentences.say("tiny.over", closed, Locale.ENGLISH)).hasValue("It is closed.");
    assertThat(sentences.say("tiny.over", Map.of("state", "mine"), Locale.FRENCH))
        .hasValue("C’est mine.");
    assertThat(sentences.say("tiny.over", Map.of(), Locale.FRENCH)).hasValue("C’est {state}.");
  }

  @Test
  void aValueThatIsMissingLeavesItsNameAndOneWithSignsStaysAsItIs() {
    assertThat(sentences.say("request.field-unknown", Map.of(), Locale.ENGLISH).orElseThrow())
        .contains("{field}");
    assertThat(
            sentences
                .say("request.field-unknown", Map.of("field", "$1 {limit}\\"), Locale.ENGLISH)
                .orElseThrow())
        .contains("$1 {limit}\\");
  }
}
