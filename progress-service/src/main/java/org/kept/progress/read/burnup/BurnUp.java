package org.kept.progress.read.burnup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Standing;
import org.kept.progress.model.counting.Status;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.Horizon;

/**
 * What counts toward a deliverable, month by month: once by when it happened and once by when it
 * was told, so that both series end with the figure that is shown.
 */
final class BurnUp {

  /** Points of a series at most; where there are more months, a point stands for several. */
  static final int POINTS = 60;

  private final DeliverableDefinition toward;
  private final YearMonth first;
  private final int months;
  private final List<LocalDate> ends = new ArrayList<>();
  private final List<Tally> happened = new ArrayList<>();
  private final List<Tally> told = new ArrayList<>();

  /** From the month in which the window begins to this day's, or to one month if that is later. */
  BurnUp(DeliverableDefinition toward, LocalDate day) {
    this.toward = toward;
    this.first = YearMonth.from(toward.window().from());
    long all = Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(day))) + 1;
    this.months = Math.toIntExact((all + POINTS - 1) / POINTS);
    for (long end = months; ends.size() * (long) months < all; end += months) {
      ends.add(first.plusMonths(end - 1).atEndOfMonth());
      happened.add(Tally.EMPTY);
      told.add(Tally.EMPTY);
    }
  }

  /** How many months a point stands for. */
  int months() {
    return months;
  }

  void add(Horizon.Seen seen) {
    if (Standing.of(seen.milestone(), seen.recorded(), toward) instanceof Standing.Counted) {
      add(happened, seen, seen.milestone().facts().occurred().first());
      add(told, seen, LocalDate.ofInstant(seen.recorded(), ZoneOffset.UTC));
    }
  }

  /** What lies before the first point belongs to it, what lies after the last one to that. */
  private void add(List<Tally> tallies, Horizon.Seen seen, LocalDate on) {
    long month = ChronoUnit.MONTHS.between(first, YearMonth.from(on));
    int point = (int) Math.clamp(Math.floorDiv(month, months), 0, tallies.size() - 1);
    tallies.set(point, tallies.get(point).with(seen.milestone(), seen.recorded(), toward));
  }

  /**
   * @param through the last day of the month, or of the months, that it tells of
   * @param pace percent that linear progress would have reached by then
   */
  record Point(LocalDate through, Sum occurred, Sum recorded, BigDecimal pace) {}

  /**
   * @param countedTrue what counts, as in progress
   * @param percent share of the target reached, with one decimal
   */
  record Sum(BigDecimal countedTrue, BigDecimal counted, BigDecimal percent) {}

  List<Point> points() {
    List<Point> points = new ArrayList<>();
    Tally occurred = Tally.EMPTY;
    Tally recorded = Tally.EMPTY;
    for (int i = 0; i < ends.size(); i++) {
      occurred = occurred.plus(happened.get(i));
      recorded = recorded.plus(told.get(i));
      points.add(
          new Point(
              ends.get(i),
              sum(occurred),
              sum(recorded),
              Status.pace(toward.window(), ends.get(i)).percent(1)));
    }
    return points;
  }

  private Sum sum(Tally tally) {
    Figures figures = Figures.of(toward, tally);
    return new Sum(figures.counted(), figures.towardTarget(), figures.progress().percent(1));
  }
}
