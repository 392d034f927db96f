package org.kept.notification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** A rhythm in a place: turns local days into moments, whatever the clocks there do. */
public record Schedule(ZoneId zone, Rhythm rhythm) {

  /** A zone's clock is never turned by more than a day, so a search from here misses nothing. */
  private static final int DAYS_BACK = 2;

  /** Longer than any month, so that a search always finds a day. */
  private static final int DAYS_AHEAD = 64;

  /**
   * One time a digest is due.
   *
   * @param period the local day it is for; names it in the ledger, so a day is told at most once
   * @param at the moment it is due
   */
  public record Occurrence(LocalDate period, Instant at) {}

  /**
   * The first occurrence later than a moment. A local time that a spring change skips is due as
   * much later as the clock jumps; one that an autumn change repeats is due the first time round.
   */
  public Occurrence next(Instant after) {
    LocalDate today = LocalDate.ofInstant(after, zone);
    return Stream.iterate(today.minusDays(DAYS_BACK), day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(rhythm::fallsOn)
        .map(day -> new Occurrence(day, day.atTime(rhythm.at()).atZone(zone).toInstant()))
        .filter(occurrence -> occurrence.at().isAfter(after))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no day of " + rhythm + " is ever due"));
  }
}
