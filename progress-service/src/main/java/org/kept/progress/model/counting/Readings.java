package org.kept.progress.model.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The latest readings of a percentage, newest first, and how many older ones there are.
 *
 * <p>Only so many are kept as make it certain that taking some back still leaves the latest; should
 * all kept ones be taken back while older ones exist, the holder is {@link #exhausted()} and has to
 * be filled from the milestones again.
 */
public record Readings(List<Reading> latest, int older) {

  /** How many are kept. */
  static final int KEPT = 100;

  public static final Readings NONE = new Readings(List.of(), 0);

  private static final Comparator<Reading> NEWEST_FIRST =
      Comparator.comparing(Reading::on)
          .thenComparing(Reading::recorded)
          .thenComparing(Reading::milestone)
          .reversed();

  public Readings {
    latest = List.copyOf(latest);
  }

  /**
   * @param on the last day it may be of
   */
  public record Reading(
      LocalDate on,
      Instant recorded,
      String milestone,
      BigDecimal numerator,
      BigDecimal denominator) {}

  public Optional<Reading> current() {
    return latest.stream().findFirst();
  }

  /** Whether the current one is among those that were not kept. */
  public boolean exhausted() {
    return latest.isEmpty() && older > 0;
  }

  Readings with(Reading reading) {
    if (older > 0 && (latest.isEmpty() || NEWEST_FIRST.compare(reading, latest.getLast()) > 0)) {
      return new Readings(latest, older + 1);
    }
    List<Reading> all = new ArrayList<>(latest);
    all.add(reading);
    all.sort(NEWEST_FIRST);
    return all.size() <= KEPT
        ? new Readings(all, older)
        : new Readings(all.subList(0, KEPT), older + 1);
  }

  Readings plus(Readings other) {
    Readings all = new Readings(latest, older + other.older);
    for (Reading reading : other.latest) {
      all = all.with(reading);
    }
    return all;
  }

  Readings without(Reading reading) {
    List<Reading> rest =
        latest.stream().filter(r -> !r.milestone().equals(reading.milestone())).toList();
    return rest.size() < latest.size()
        ? new Readings(rest, older)
        : new Readings(latest, Math.max(0, older - 1));
  }
}
