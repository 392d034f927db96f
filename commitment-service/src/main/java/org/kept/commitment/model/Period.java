package org.kept.commitment.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;

/** A span of whole days in their order; both ends belong to it. */
public record Period(LocalDate from, LocalDate to) {

  /** The period of a wording; empty if an end is missing or the ends are in the wrong order. */
  public static Optional<Period> of(Wording.@Nullable Span span) {
    if (span == null || span.from() == null || span.to() == null) {
      return Optional.empty();
    }
    return span.from().isAfter(span.to())
        ? Optional.empty()
        : Optional.of(new Period(span.from(), span.to()));
  }

  /** Whether it lasts no longer than so many calendar months. */
  public boolean fitsInto(int months) {
    // No calendar goes on long enough behind its last months, so nothing there is too long.
    return from.isAfter(LocalDate.MAX.minusMonths(months)) || to.isBefore(from.plusMonths(months));
  }

  /** Whether it is over before a day begins. */
  public boolean isOverOn(LocalDate day) {
    return to.isBefore(day);
  }

  /** Whether no day of the other lies outside. */
  public boolean encloses(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
