package org.kept.commitment.model.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is to be done, in the words of each language. */
class WindowsTest {

  private static @Nullable Window read(Tongue tongue, String text, @Nullable LocalDate start) {
    Words words = Words.of(text);
    Lexicon lexicon = tongue.lexicon();
    List<Window> found = new Windows(words, lexicon, new Numbers(words, lexicon)).find();
    return Window.whole(found, start);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|in calendar year 2014|2014-01-01|2014-12-31",
        "EN|by June 2015||2015-06-30",
        "EN|by the end of February 2016||2016-02-29",
        "EN|before 2015||2014-12-31",
        "EN|before June 2015||2015-05-31",
        "EN|before 30 June 2015||2015-06-30",
        "EN|between March and September 2014|2014-03-01|2014-09-30",
        "EN|between November and March 2015|2014-11-01|2015-03-31",
        "EN|in the first quarter of 2015|2015-01-01|2015-03-31",
        "EN|in Q4 2014|2014-10-01|2014-12-31",
        "EN|in 2014 Q4|2014-10-01|2014-12-31",
        "EN|in the second half of 2014|2014-07-01|2014-12-31",
        "EN|by mid-2015||2015-06-30",
        "EN|in early 2015|2015-01-01|2015-03-31",
        "EN|in mid 30 June 2015|2015-06-30|2015-06-30",
        "EN|2014-2015|2014-01-01|2015-12-31",
        "EN|by 2014-12-31||2014-12-31",
        "EN|by 30/06/2014||2014-06-30",
        "EN|by 06/30/2014||2014-06-30",
        "EN|by March 3rd, 2014||2014-03-03",
        "EN|within 18 months of October 2013|2013-10-01|2015-03-31",
        "EN|starting in March 2014, by the end of 2015|2014-03-01|2015-12-31",
        "EN|in 2013, and by June 2014||2014-06-30",
        "FR|au cours de l'année civile 2014|2014-01-01|2014-12-31",
        "FR|d'ici fin 2015||2015-12-31",
        "FR|avant le 30 juin 2015||2015-06-30",
        "FR|du 1er janvier au 31 mars 2014|2014-01-01|2014-03-31",
        "FR|à partir de mars 2014 et d'ici fin juin 2015|2014-03-01|2015-06-30",
        "FR|au 2e trimestre 2014|2014-04-01|2014-06-30",
        "FR|le 04/05/2014||2014-05-04",
        "ES|durante 2014|2014-01-01|2014-12-31",
        "ES|antes del 31 de diciembre de 2015||2015-12-31",
        "ES|para junio de 2015||2015-06-30",
        "ES|de enero a junio de 2015|2015-01-01|2015-06-30",
        "ES|en el primer semestre de 2014|2014-01-01|2014-06-30",
        "ES|a mediados de 2015||2015-06-30",
      })
  void aWindowIsRead(Tongue tongue, String text, @Nullable LocalDate from, LocalDate to) {
    Window window = read(tongue, text, null);

    assertThat(window).isNotNull();
    assertThat(window.from()).isEqualTo(from);
    assertThat(window.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, at the 2013 Summit",
    "EN, during the 2013 Summit",
    "EN, over 2000 farmers",
    "EN, in 04/05/2014",
    "EN, by 2014-02-30",
    "EN, since 2010",
    "EN, founded 1998",
    "EN, by 31 June 2014",
    "EN, may I",
    "EN, in Dakar",
    "FR, le Sommet de 2013",
    "ES, la Cumbre de 2013"
  })
  void whatIsNoTimeToDoSomethingIsNone(Tongue tongue, String text) {
    assertThat(read(tongue, text, null)).isNull();
  }

  @Test
  void aSpanOfTimeIsCountedFromADayThatSomebodyElseKnows() {
    Window open = read(Tongue.EN, "within 18 months", null);
    assertThat(open).isNotNull();
    assertThat(open.to()).isNull();

    Window counted = read(Tongue.EN, "within 18 months", LocalDate.of(2013, 10, 1));
    assertThat(counted).isNotNull();
    assertThat(counted.from()).isEqualTo("2013-10-01");
    assertThat(counted.to()).isEqualTo("2015-03-31");
  }

  @Test
  void whatWasOverWhenTheCommitmentBeganIsItsStory() {
    assertThat(read(Tongue.EN, "in 2012 we reached 200", LocalDate.of(2013, 10, 1))).isNull();
    assertThat(read(Tongue.EN, "in 2013 we reach 200", LocalDate.of(2013, 10, 1))).isNotNull();
  }
}
