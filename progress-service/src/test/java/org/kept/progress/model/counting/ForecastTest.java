package org.kept.progress.model.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.progress.Given;
import org.kept.progress.model.Milestone;

class ForecastTest {

  /** Of 100 hectares in the 365 days of 2014. */
  private static Forecast on(String day, String hectares) {
    Tally tally =
        hectares.equals("0")
            ? Tally.EMPTY
            : Tally.EMPTY.with(
                Milestone.evolve(
                    Milestone.UNREPORTED,
                    Given.telling(Given.TREES, "site").on("2014-01-01").of(hectares).reported()),
                Given.MID_2014,
                Given.TREES);
    return Forecast.of(Figures.of(Given.TREES, tally), Given.YEAR_2014, Given.day(day));
  }

  @Test
  void theSameSpeedReachesTheTargetAsManyTimesLaterAsIsMissing() {
    Forecast quarter = on("2014-03-14", "25");
    assertThat(quarter.daysGone()).isEqualTo(73);
    assertThat(quarter.pace().percent(1)).isEqualByComparingTo("20.0");
    assertThat(quarter.shareOfPace()).isEqualTo(Fraction.of(5, 4));
    assertThat(quarter.atEnd()).isEqualTo(Fraction.ONE);
    assertThat(quarter.reachedOn()).isEqualTo("2014-10-19");
  }

  @Test
  void aTargetMayBeReachedOnTheLastDayOrADayTooLate() {
    assertThat(on("2014-03-14", "20").reachedOn()).isEqualTo("2014-12-31");
    assertThat(on("2014-03-14", "20").atEnd()).isEqualTo(Fraction.ONE);
    assertThat(on("2014-03-14", "19.99").reachedOn()).isEqualTo("2015-01-01");
    assertThat(on("2014-03-14", "10").atEnd()).isEqualTo(Fraction.of(1, 2));
  }

  @Test
  void nothingIsForetoldWhereNothingCountsOrItIsDecided() {
    assertThat(on("2014-03-14", "0").reachedOn()).isNull();
    assertThat(on("2014-03-14", "100").reachedOn()).isNull();
    assertThat(on("2015-01-01", "50").reachedOn()).isNull();
    assertThat(on("2015-01-01", "50").atEnd()).isEqualTo(Fraction.of(1, 2));
    assertThat(on("2013-12-31", "50").atEnd()).isNull();
    assertThat(on("2013-12-31", "50").shareOfPace()).isNull();
  }

  @Test
  void aDayMoreThan36500DaysFromTheBeginningIsNotTold() {
    assertThat(on("2014-12-31", "1").reachedOn())
        .isEqualTo(Given.YEAR_2014.from().plusDays(36_499));
    assertThat(on("2014-12-31", "0.9999").reachedOn()).isNull();
  }
}
