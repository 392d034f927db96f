package org.kept.commitment.read.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/** A reader gets the best language there is, and knows which. */
class LanguagesTest {

  private static final Text TEXT =
      new Text(
          "en",
          "Help",
          List.of(
              new Translation("fr", "Aider", "human"),
              new Translation("pt-BR", "Ajudar", "machine")));

  @ParameterizedTest
  @CsvSource({
    "fr,            Aider,  fr,    human",
    "fr-CA,         Aider,  fr,    human",
    "pt,            Ajudar, pt-BR, machine",
    "en;q=0.5,      Help,   en,    original",
    "de,            Help,   en,    original",
    "'de, fr;q=.5', Aider,  fr,    human",
    "'fr;q=0, *',   Help,   en,    original",
    "*,             Help,   en,    original"
  })
  void theBestLanguageThereIs(String asked, String text, String language, String by) {
    Languages languages = new Languages(Locale.LanguageRange.parse(asked.replace("q=.", "q=0.")));

    assertThat(languages.show(TEXT)).isEqualTo(new Shown(text, language, by));
  }

  @Test
  void whoAsksForNoneGetsTheOriginal() {
    assertThat(new Languages(List.of()).show(TEXT)).isEqualTo(new Shown("Help", "en", "original"));
  }
}
