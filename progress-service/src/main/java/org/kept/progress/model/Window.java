package org.kept.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days on which something must happen to count; both ends belong to it. */
public record Window(LocalDate from, LocalDate to) {

  /** Whether any day of it may lie inside. */
  public boolean touches(Occurred occurred) {
    return !occurred.first().isAfter(to) && !occurred.last().isBefore(from);
  }

  /** Whether it happened when the window was already over, whatever day of it is meant. */
  public boolean isBefore(Occurred occurred) {
    return occurred.first().isAfter(to);
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(to);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Days of the window gone by the end of a day, from 0 to {@link #days()}. */
  public long daysGone(LocalDate today) {
    return Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, days());
  }
}
