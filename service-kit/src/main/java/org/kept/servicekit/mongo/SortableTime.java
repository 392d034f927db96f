package org.kept.servicekit.mongo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant as text whose alphabetical order is the order in time, which {@code
 * Instant.toString()} is not: it leaves out a fraction of zero.
 */
public final class SortableTime {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private SortableTime() {}

  /** For example {@code 2014-04-22T12:00:00.000Z}. */
  public static String of(Instant instant) {
    return MILLIS.format(instant);
  }
}
