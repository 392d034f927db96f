package org.kept.progress.model.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.progress.Given;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.Window;

class StatusTest {

  /** 1,000 days long: after its 500th day the pace is one half. */
  private static final Window WINDOW =
      new Window(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(1_000));

  private static final DeliverableDefinition TOWARD =
      new DeliverableDefinition(
          "D",
          Given.wording("1000 things"),
          new Measure.Count(new Measure.Unit("x", "xs", true), BigDecimal.valueOf(1_000)),
          WINDOW);

  private static Figures figures(int inside, int after) {
    Tally tally = Tally.EMPTY;
    tally = inside == 0 ? tally : tally.with(told("in", inside, 1), Instant.EPOCH, TOWARD);
    tally = after == 0 ? tally : tally.with(told("after", after, 1_001), Instant.EPOCH, TOWARD);
    return Figures.of(TOWARD, tally);
  }

  private static Milestone told(String subject, int quantity, int day) {
    return Milestone.evolve(
        Milestone.UNREPORTED,
        Given.telling(TOWARD, subject)
            .of(Integer.toString(quantity))
            .on(LocalDate.ofEpochDay(day).toString())
            .reported());
  }

  @ParameterizedTest
  @CsvSource({
    // on day 500 the pace is 500
    "0, NOT_STARTED",
    "1, FAR_BEHIND",
    "299, FAR_BEHIND",
    "300, BEHIND",
    "449, BEHIND",
    "450, ON_TRACK",
    "999, ON_TRACK",
    "1000, ACHIEVED",
    "1001, ACHIEVED",
  })
  void whileTheWindowIsOpenItGoesByThePace(int counted, Status status) {
    assertThat(Status.of(figures(counted, 0), WINDOW, false, LocalDate.ofEpochDay(500)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "999, 0, 1000, ON_TRACK",
    "999, 0, 1001, MISSED",
    "0, 0, 1001, MISSED",
    "999, 1, 1001, ACHIEVED_LATE",
    "998, 1, 1001, MISSED",
    "1000, 0, 1001, ACHIEVED",
  })
  void afterTheWindowItIsWhatItCameTo(int inside, int after, int day, Status status) {
    assertThat(Status.of(figures(inside, after), WINDOW, false, LocalDate.ofEpochDay(day)))
        .isEqualTo(status);
  }

  @Test
  void whatIsWithdrawnSaysSoWhateverWasReached() {
    assertThat(Status.of(figures(1_000, 0), WINDOW, true, LocalDate.ofEpochDay(500)))
        .isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void paceGrowsEvenlyFromTheFirstDayToTheLast() {
    assertThat(Status.pace(WINDOW, LocalDate.ofEpochDay(0))).isEqualTo(Fraction.ZERO);
    assertThat(Status.pace(WINDOW, LocalDate.ofEpochDay(1))).isEqualTo(Fraction.of(1, 1_000));
    assertThat(Status.pace(WINDOW, LocalDate.ofEpochDay(1_000))).isEqualTo(Fraction.ONE);
    assertThat(Status.pace(WINDOW, LocalDate.ofEpochDay(5_000))).isEqualTo(Fraction.ONE);
  }

  @Test
  void aCommitmentIsAchievedWhenAllItPromisedIs() {
    Fraction half = Fraction.of(1, 2);
    assertThat(all(half, half, false, Status.ACHIEVED, Status.ACHIEVED)).isEqualTo(Status.ACHIEVED);
    assertThat(all(half, half, true, Status.ACHIEVED, Status.ACHIEVED_LATE))
        .isEqualTo(Status.ACHIEVED_LATE);
    assertThat(all(half, half, true, Status.ACHIEVED, Status.MISSED)).isEqualTo(Status.MISSED);
    assertThat(all(half, half, false, Status.MISSED, Status.BEHIND)).isEqualTo(Status.ON_TRACK);
    assertThat(all(Fraction.ZERO, half, false, Status.NOT_STARTED)).isEqualTo(Status.NOT_STARTED);
    assertThat(all(Fraction.ONE, half, true, Status.WITHDRAWN)).isEqualTo(Status.WITHDRAWN);
  }

  private static Status all(Fraction progress, Fraction pace, boolean over, Status... statuses) {
    return Status.ofAll(List.of(statuses), progress, pace, over);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33, 33.3",
    "2, 3, 67, 66.7",
    "1, 200, 1, 0.5",
    "1, 2000, 0, 0.1",
    "0, 7, 0, 0.0"
  })
  void percentagesAreRoundedOnceAndHalvesUp(long part, long whole, String none, String one) {
    assertThat(Fraction.of(part, whole).percent(0)).isEqualTo(none);
    assertThat(Fraction.of(part, whole).percent(1)).isEqualTo(one);
  }
}
