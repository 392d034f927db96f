package org.kept.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kept.notification.model.Language;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;

class WordsTest {

  @ParameterizedTest
  @EnumSource
  void every_language_has_every_sentence_with_known_arguments_only(Language language) {
    ResourceBundle english = bundle(Language.EN);
    ResourceBundle other = bundle(language);

    assertThat(other.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(new MessageFormat(english.getString(key)).getArgumentNames())
          .as(key)
          .containsAll(
              new MessageFormat(other.getString(key))
                  .getArgumentNames().stream()
                      .filter(name -> !name.equals("hour") && !key.startsWith("rhythm."))
                      .toList());
      assertThat(other.getString(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 0, 0 new milestones", "EN, 1, 1 new milestone", "EN, 2, 2 new milestones",
    "FR, 0, 0 nouveau jalon", "FR, 1, 1 nouveau jalon", "FR, 2, 2 nouveaux jalons",
    "ES, 0, 0 hitos nuevos", "ES, 1, 1 hito nuevo", "ES, 2, 2 hitos nuevos"
  })
  void plurals_follow_the_language(Language language, int count, String sentence) {
    assertThat(Words.in(language).say("digest.added", "count", count)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, translated:fr, translated (French)",
    "FR, translated:fr, translated (français)",
    "ES, translated: fr, translated (francés)",
    "EN, published, published",
    "EN, translated:, translated:"
  })
  void a_stage_in_a_language_is_called_as_on_the_pages(
      Language language, String stage, String said) {
    assertThat(Words.in(language).stage(stage)).isEqualTo(said);
  }

  @Test
  void numbers_and_percents_are_written_as_the_language_writes_them() {
    BigDecimal number = new BigDecimal("12345.67");

    assertThat(Words.in(Language.EN).number(number)).isEqualTo("12,345.7");
    assertThat(Words.in(Language.FR).number(number)).isEqualTo("12\u202f345,7");
    assertThat(Words.in(Language.ES).number(number)).isEqualTo("12.345,7");
    assertThat(Words.in(Language.EN).percent(BigDecimal.valueOf(80))).isEqualTo("80%");
    assertThat(Words.in(Language.FR).percent(BigDecimal.valueOf(80))).isEqualTo("80\u00a0%");
    assertThat(Words.in(Language.ES).percent(BigDecimal.valueOf(80))).isEqualTo("80\u00a0%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Monday 30 March 2026",
        "FR | lundi 30 mars 2026",
        "ES | lunes, 30 de marzo de 2026"
      })
  void dates_are_written_out(Language language, String date) {
    assertThat(Words.in(language).date(LocalDate.of(2026, 3, 30))).isEqualTo(date);
  }

  @Test
  void the_first_of_a_month_is_an_ordinal_in_french_only() {
    LocalDate first = LocalDate.of(2026, 3, 1);

    assertThat(Words.in(Language.FR).date(first)).isEqualTo("dimanche 1er mars 2026");
    assertThat(Words.in(Language.ES).date(first)).isEqualTo("domingo, 1 de marzo de 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | every Sunday at 01:00 (Europe/Madrid)",
        "FR | chaque dimanche à 01:00 (Europe/Madrid)",
        "ES | cada domingo a la 01:00 (Europe/Madrid)"
      })
  void a_schedule_reads_as_a_person_would_say_it(Language language, String said) {
    Schedule schedule =
        new Schedule(
            ZoneId.of("Europe/Madrid"), new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.of(1, 0)));

    assertThat(Words.in(language).schedule(schedule)).isEqualTo(said);
  }

  @Test
  void the_first_of_a_month_has_its_own_form_in_french() {
    Schedule first = new Schedule(ZoneId.of("UTC"), new Rhythm.Monthly(1, LocalTime.of(8, 0)));
    Schedule second = new Schedule(ZoneId.of("UTC"), new Rhythm.Monthly(2, LocalTime.of(8, 0)));

    assertThat(Words.in(Language.FR).schedule(first)).startsWith("le 1er de chaque mois");
    assertThat(Words.in(Language.FR).schedule(second)).startsWith("le 2 de chaque mois");
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("words.words", language.locale());
  }
}
