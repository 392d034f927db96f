package org.kept.commitment.model.smart;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days between which something is to be done; an end that was not named is null.
 *
 * @param lasts how long it lasts, from a day that is not named
 * @param first index of its first word
 * @param next index of the word behind it
 */
record Window(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Period lasts, int first, int next) {

  /** With an end counted from this day, if it has none yet. */
  Window startingOn(LocalDate start) {
    LocalDate end = lasts == null ? to : start.plus(lasts).minusDays(1);
    return new Window(from == null ? start : from, end, null, first, next);
  }

  /**
   * When it is all to be done: the window that ends last, with a beginning that was named apart.
   *
   * @param start day that spans of time are counted from; null if it is not known
   */
  static @Nullable Window whole(List<Window> found, @Nullable LocalDate start) {
    Window latest = null;
    Window opening = null;
    for (Window each : found) {
      Window window = start == null || each.lasts() == null ? each : each.startingOn(start);
      boolean past = start != null && window.to() != null && window.to().isBefore(start);
      if (past) {
        continue; // What was before the commitment began is its story, not its time.
      }
      if (window.to() == null && window.lasts() == null) {
        opening = window;
      } else if (latest == null || window.endsAfter(latest)) {
        latest = window;
      }
    }
    if (latest == null) {
      return opening;
    }
    LocalDate from = opening == null ? null : opening.from();
    return from == null || latest.from() != null ? latest : latest.openingOn(from);
  }

  private boolean endsAfter(Window other) {
    return to != null && (other.to == null || to.isAfter(other.to));
  }

  private Window openingOn(LocalDate day) {
    return to != null && day.isAfter(to) ? this : startingOn(day);
  }
}
