package org.kept.progress.read.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deliverables of a commitment stand, and how that was reckoned.
 *
 * @param position in the commitment's activity up to which this counts
 * @param day on which it is reckoned
 * @param onTrackFrom share of the pace, in percent, from which a deliverable is on track
 * @param behindFrom share of the pace, in percent, from which it is no more than behind
 */
record ForecastView(
    String commitmentId,
    String slug,
    String position,
    LocalDate day,
    int onTrackFrom,
    int behindFrom,
    List<Outlook> deliverables) {

  /**
   * @param daysGone of the window's {@code days} by the end of the day
   * @param pace percent that linear progress would have reached: daysGone of days
   * @param percent of the target reached
   * @param percentOfPace percent as a share of the pace; absent before the window begins
   * @param percentAtEnd what the same speed gives by the window's end, 100 at most; absent before
   *     the window begins
   * @param reachedOn day on which the same speed reaches the target; absent if it is reached, the
   *     window is over, nothing counts yet, or the day is more than a century off
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outlook(
      String key,
      String status,
      long daysGone,
      long days,
      BigDecimal pace,
      BigDecimal percent,
      @Nullable BigDecimal percentOfPace,
      @Nullable BigDecimal percentAtEnd,
      @Nullable LocalDate reachedOn) {}
}
