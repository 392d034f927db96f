package org.kept.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private final Window window =
      new Window(LocalDate.parse("2014-02-10"), LocalDate.parse("2014-11-20"));

  @ParameterizedTest
  @CsvSource({
    "2014-02-09, false",
    "2014-02-10, true",
    "2014-11-20, true",
    "2014-11-21, false",
    "2014-01, false",
    "2014-02, true",
    "2014-11, true",
    "2014-12, false",
    "2013-Q4, false",
    "2014-Q1, true",
    "2014-Q4, true",
    "2015-Q1, false",
    "2013, false",
    "2014, true",
    "2015, false",
  })
  void aDateIsInsideIfAnyDayOfItIs(String occurred, boolean inside) {
    assertThat(window.touches(Occurred.parse(occurred).orElseThrow())).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-02-09, 0",
    "2014-02-10, 1",
    "2014-02-11, 2",
    "2014-11-20, 284",
    "2015-06-01, 284"
  })
  void daysAreGoneWhenTheyEndAndNeverMoreThanThereAre(LocalDate today, long gone) {
    assertThat(window.daysGone(today)).isEqualTo(gone);
    assertThat(window.days()).isEqualTo(284);
  }

  @Test
  void itIsOverOnTheDayAfterItsLast() {
    assertThat(window.isOver(window.to())).isFalse();
    assertThat(window.isOver(window.to().plusDays(1))).isTrue();
  }
}
