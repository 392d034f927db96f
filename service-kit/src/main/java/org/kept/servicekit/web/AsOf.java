package org.kept.servicekit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.kept.servicekit.problem.ProblemException;

/** What {@code asOf} asks for: a moment, or a day, which is meant whole, in UTC. */
public final class AsOf {

  private AsOf() {}

  /**
   * The first moment after it.
   *
   * @throws ProblemException if it is neither
   */
  public static Instant after(String asOf) {
    try {
      return asOf.contains("T")
          ? Instant.parse(asOf).plusNanos(1)
          : LocalDate.parse(asOf).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw ProblemException.notOneOf("asOf", List.of("2014-06-30", "2014-06-30T12:00:00Z"));
    }
  }
}
