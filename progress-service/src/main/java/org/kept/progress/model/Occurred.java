package org.kept.progress.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened, as exactly as it is known: a span of days from {@code first} to {@code
 * last}, both inside.
 */
public record Occurred(LocalDate first, Precision precision) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-[Qq]([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

  /** Reads {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or {@code 2014}; else empty. */
  public static Optional<Occurred> parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) != null) {
        int month = 3 * Integer.parseInt(m.group(2)) - 2;
        return Optional.of(new Occurred(LocalDate.of(year, month, 1), Precision.QUARTER));
      }
      if (m.group(3) == null) {
        return Optional.of(new Occurred(LocalDate.of(year, 1, 1), Precision.YEAR));
      }
      int month = Integer.parseInt(m.group(3));
      if (m.group(4) == null) {
        return Optional.of(new Occurred(LocalDate.of(year, month, 1), Precision.MONTH));
      }
      return Optional.of(
          new Occurred(LocalDate.of(year, month, Integer.parseInt(m.group(4))), Precision.DAY));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * The same, known less exactly: 3 February read as a month is February. Empty if the other
   * precision is finer than this one.
   */
  public Optional<Occurred> as(Precision coarser) {
    if (coarser.compareTo(precision) < 0) {
      return Optional.empty();
    }
    LocalDate start =
        switch (coarser) {
          case DAY -> first;
          case MONTH -> first.withDayOfMonth(1);
          case QUARTER ->
              first.withDayOfMonth(1).withMonth(first.getMonth().firstMonthOfQuarter().getValue());
          case YEAR -> first.withDayOfYear(1);
        };
    return Optional.of(new Occurred(start, coarser));
  }

  public LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case MONTH -> YearMonth.from(first).atEndOfMonth();
      case QUARTER -> YearMonth.from(first).plusMonths(2).atEndOfMonth();
      case YEAR -> LocalDate.of(first.getYear(), 12, 31);
    };
  }

  /** The form it is read from. */
  public String text() {
    String year = String.format("%04d", first.getYear());
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> year + "-Q" + (first.getMonthValue() + 2) / 3;
      case YEAR -> year;
    };
  }
}
