package org.kept.progress.read.burnup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.progress.Given;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Standing;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Histories;
import org.kept.progress.read.counts.Horizon;

class BurnUpTest {

  private static final LocalDate TODAY = Given.day("2015-12-15");

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  private static BurnUp burnUp(Histories histories, DeliverableDefinition toward, Horizon horizon) {
    BurnUp burnUp = new BurnUp(toward, horizon.day(TODAY));
    new Counts(histories.store()).each(Given.COMMITMENT, toward.key(), horizon, burnUp::add);
    return burnUp;
  }

  private static BurnUp.Sum plain(
      Histories histories,
      DeliverableDefinition toward,
      Instant before,
      Predicate<Histories.Plain> byThen) {
    Tally tally = Tally.EMPTY;
    for (Histories.Plain one : histories.plain(before)) {
      if (one.milestone().facts().deliverable().equals(toward.key())
          && Standing.of(one.milestone(), one.recorded(), toward) instanceof Standing.Counted
          && byThen.test(one)) {
        tally = tally.with(one.milestone(), one.recorded(), toward);
      }
    }
    Figures figures = Figures.of(toward, tally);
    return new BurnUp.Sum(figures.counted(), figures.towardTarget(), figures.progress().percent(1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachPointIsWhatWouldBeAddedUpForItsDay(int seed) {
    Histories histories = new Histories(seed);
    for (Horizon horizon :
        List.of(Horizon.ALL, new Horizon(null, Instant.parse("2015-03-10T00:00:00Z")))) {
      Instant before = horizon.toldBefore() == null ? Instant.MAX : horizon.toldBefore();
      for (DeliverableDefinition toward : Given.commitment().deliverables()) {
        List<BurnUp.Point> points = burnUp(histories, toward, horizon).points();
        for (BurnUp.Point point : points) {
          LocalDate end = point.through();
          assertThat(point.occurred())
              .isEqualTo(
                  plain(
                      histories,
                      toward,
                      before,
                      one -> !one.milestone().facts().occurred().first().isAfter(end)));
          assertThat(point.recorded())
              .isEqualTo(
                  plain(
                      histories,
                      toward,
                      before,
                      one -> !LocalDate.ofInstant(one.recorded(), ZoneOffset.UTC).isAfter(end)));
        }
        assertThat(points.getLast().recorded())
            .isEqualTo(plain(histories, toward, before, one -> true));
      }
    }
  }

  @Test
  void aSeriesHasSixtyPointsAtMostAndThenAPointIsSeveralMonths() {
    assertThat(new BurnUp(Given.TREES, Given.day("2018-12-01")).points()).hasSize(60);
    assertThat(new BurnUp(Given.TREES, Given.day("2018-12-01")).months()).isEqualTo(1);
    BurnUp longer = new BurnUp(Given.TREES, Given.day("2019-01-01"));
    assertThat(longer.months()).isEqualTo(2);
    assertThat(longer.points()).hasSize(31);
    assertThat(longer.points().getLast().through()).isEqualTo("2019-02-28");
  }

  @Test
  void beforeTheWindowThereIsOnePoint() {
    List<BurnUp.Point> points = new BurnUp(Given.TREES, Given.day("2013-05-01")).points();
    assertThat(points).extracting(BurnUp.Point::through).containsExactly(Given.day("2014-01-31"));
  }
}
