package org.kept.commitment.read.smartcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.model.smart.Missing.Reason;

/** Each reason has a sentence and an example, in each language with the same values. */
class CheckSentencesTest {

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /** Only what is in the file: a bundle would say in English what another language lacks. */
  private static ResourceBundle bundle(String language) {
    String file =
        "/%s%s.properties"
            .formatted(CheckSentences.BUNDLE, language.equals("en") ? "" : "_" + language);
    try (InputStream sentences = CheckSentences.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(Objects.requireNonNull(sentences, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> values(String sentence) {
    return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyReasonHasASentenceAndAnExampleAndNothingElseHas(String language) {
    Set<String> expected = new TreeSet<>();
    Arrays.stream(Reason.values())
        .forEach(it -> expected.addAll(Set.of(it.code(), it.code() + ".example")));

    assertThat(bundle(language).keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void itsValuesAreThoseOfTheReasonInEveryLanguage(Reason reason) {
    Set<String> known =
        reason.argument() == null ? Set.of() : Set.of("{" + reason.argument() + "}");
    for (String language : new String[] {"en", "fr", "es"}) {
      assertThat(values(bundle(language).getString(reason.code()))).as(language).isEqualTo(known);
      assertThat(values(bundle(language).getString(reason.code() + ".example")))
          .as(language)
          .isEqualTo(values(bundle("en").getString(reason.code() + ".example")));
    }
  }

  @Test
  void numbersAreWrittenAsTheReaderWritesThem() {
    Map<String, Object> number = Map.of("number", new BigDecimal("12500.5"));

    assertThat(new CheckSentences(Locale.ENGLISH).say("unit", number))
        .isEqualTo("Say what 12,500.5 counts.");
    assertThat(new CheckSentences(Locale.of("es")).say("unit", number))
        .isEqualTo("Diga qué cuenta 12.500,5.");
    assertThat(new CheckSentences(Locale.GERMAN).say("who", Map.of())).startsWith("Say who");
  }
}
