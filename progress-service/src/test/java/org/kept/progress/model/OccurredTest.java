package org.kept.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccurredTest {

  @ParameterizedTest
  @CsvSource({
    "2014-02-03, DAY, 2014-02-03, 2014-02-03",
    "2014-02, MONTH, 2014-02-01, 2014-02-28",
    "2016-02, MONTH, 2016-02-01, 2016-02-29",
    "2014-Q1, QUARTER, 2014-01-01, 2014-03-31",
    "2014-q4, QUARTER, 2014-10-01, 2014-12-31",
    "2014, YEAR, 2014-01-01, 2014-12-31",
  })
  void theFormSaysHowExactlyADateIsKnown(
      String text, Precision precision, LocalDate first, LocalDate last) {
    Occurred occurred = Occurred.parse(text).orElseThrow();
    assertThat(occurred.precision()).isEqualTo(precision);
    assertThat(occurred.first()).isEqualTo(first);
    assertThat(occurred.last()).isEqualTo(last);
    assertThat(occurred.text()).isEqualToIgnoringCase(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-13-40",
        "2014-02-30",
        "2014-13",
        "2014-00",
        "2014-Q5",
        "2014-Q0",
        "14",
        "",
        "3/2/2014",
        "2014-2-3",
        "2014-02-03T00:00",
        "20140203",
        "0000x"
      })
  void whatIsNoDateIsNotGuessedAt(String text) {
    assertThat(Occurred.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2014-05-17, MONTH, 2014-05",
    "2014-05-17, QUARTER, 2014-Q2",
    "2014-12-31, QUARTER, 2014-Q4",
    "2014-05, QUARTER, 2014-Q2",
    "2014-05, YEAR, 2014",
    "2014-Q3, YEAR, 2014",
    "2014, YEAR, 2014",
  })
  void aDateCanBeKnownLessExactlyThanItIsWritten(String text, Precision as, String reads) {
    assertThat(Occurred.parse(text).orElseThrow().as(as).orElseThrow().text()).isEqualTo(reads);
  }

  @Test
  void aDateIsNeverKnownMoreExactlyThanItIsWritten() {
    assertThat(Occurred.parse("2014").orElseThrow().as(Precision.MONTH)).isEmpty();
    assertThat(Occurred.parse("2014-Q1").orElseThrow().as(Precision.MONTH)).isEmpty();
    assertThat(Occurred.parse("2014-03").orElseThrow().as(Precision.DAY)).isEmpty();
  }
}
