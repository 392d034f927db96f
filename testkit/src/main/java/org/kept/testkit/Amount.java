package org.kept.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much: of time in milliseconds, else of bytes or whatever is counted.
 *
 * @param isTime so that 5 s are not 5,000 rows
 */
record Amount(long value, boolean isTime) {

  private static final Pattern TOLD = Pattern.compile("([\\d,]+) ?(\\w*)");
  private static final Pattern SPAN = Pattern.compile("Duration\\.of(\\w+)\\(([\\d_]+)\\)");
  private static final Pattern SIZE = Pattern.compile("(\\d+) ?(ms|s|m|h|KB|MB)?");

  private static final Map<String, Long> TIMES =
      Map.of(
          "ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final Map<String, Long> BYTES =
      Map.of("KB", 1L << 10, "KiB", 1L << 10, "MB", 1L << 20, "MiB", 1L << 20);

  /** As a table tells it: {@code 256 KiB}, {@code 2 s}, {@code 5,000 rows}. */
  static Amount told(String text) {
    Matcher told = TOLD.matcher(text);
    if (!told.lookingAt()) {
      throw new AssertionError("a limit begins with a number: " + text);
    }
    return of(Long.parseLong(told.group(1).replace(",", "")), told.group(2));
  }

  /** As code or a setting has it: {@code Duration.ofSeconds(2)}, {@code 8 * 1024}, {@code 10MB}. */
  static Amount of(String expression, String name) {
    Matcher span = SPAN.matcher(expression);
    if (span.matches()) {
      String unit = span.group(1).toUpperCase(Locale.ROOT);
      long count = Long.parseLong(span.group(2).replace("_", ""));
      return new Amount(Duration.of(count, ChronoUnit.valueOf(unit)).toMillis(), true);
    }
    Matcher size = SIZE.matcher(expression);
    if (size.matches() && size.group(2) != null) {
      return of(Long.parseLong(size.group(1)), size.group(2));
    }
    long number = number(expression);
    if (name.endsWith("MILLIS")) {
      return new Amount(number, true);
    }
    return name.endsWith("SECONDS") ? new Amount(number * 1_000, true) : new Amount(number, false);
  }

  private static Amount of(long number, String unit) {
    if (TIMES.containsKey(unit)) {
      return new Amount(number * TIMES.get(unit), true);
    }
    return new Amount(number * BYTES.getOrDefault(unit, 1L), false);
  }

  private static long number(String expression) {
    long product = 1;
    for (String factor : List.of(expression.split("\\*", -1))) {
      String[] shift = factor.split("<<", -1);
      long value = Long.parseLong(shift[0].strip().replaceAll("[_L]", ""));
      product *= shift.length == 2 ? value << Long.parseLong(shift[1].strip()) : value;
    }
    return product;
  }
}
