package org.kept.progress.model.counting;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.Window;

/**
 * What would become of a promise if it went on as it did from the beginning of its window to a day.
 *
 * @param daysGone of the window by the end of the day
 * @param days of the window
 * @param pace share of the target that linear progress would have reached
 * @param shareOfPace progress as a share of the pace, which the status goes by; null before the
 *     window begins
 * @param atEnd share of the target that the same speed gives by the window's end, 1 at most; null
 *     before it begins
 * @param reachedOn day on which the same speed reaches the target; null if it is reached, if the
 *     window is over or not begun, if nothing counts yet, or if that day is too far away to be told
 */
public record Forecast(
    long daysGone,
    long days,
    Fraction pace,
    @Nullable Fraction shareOfPace,
    @Nullable Fraction atEnd,
    @Nullable LocalDate reachedOn) {

  /** A target that the same speed reaches in more days from the beginning has no day: a century. */
  static final long FARTHEST_DAYS = 36_500;

  public static Forecast of(Figures figures, Window window, LocalDate day) {
    long gone = window.daysGone(day);
    Fraction pace = Status.pace(window, day);
    if (gone == 0) {
      return new Forecast(0, window.days(), pace, null, null, null);
    }
    return new Forecast(
        gone,
        window.days(),
        pace,
        figures.progress().dividedBy(pace),
        figures.progress().dividedBy(pace).atMost(Fraction.ONE),
        figures.met() || window.isOver(day) ? null : reached(figures.progress(), gone, window));
  }

  private static @Nullable LocalDate reached(Fraction progress, long gone, Window window) {
    if (progress.isZero()) {
      return null;
    }
    Fraction needed = Fraction.of(gone, 1).dividedBy(progress);
    BigInteger[] whole = needed.numerator().divideAndRemainder(needed.denominator());
    BigInteger days = whole[1].signum() == 0 ? whole[0] : whole[0].add(BigInteger.ONE);
    return days.compareTo(BigInteger.valueOf(FARTHEST_DAYS)) > 0
        ? null
        : window.from().plusDays(days.longValueExact() - 1);
  }
}
