package org.kept.commitment.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.PartialDate;

/**
 * A date as precise as its source gives it.
 *
 * @param date as it is written: {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1}, {@code 2014}
 * @param precision {@code day}, {@code month}, {@code quarter} or {@code year}
 * @param earliest the first day it can mean
 * @param latest the last day it can mean
 */
public record FactDate(String date, String precision, LocalDate earliest, LocalDate latest) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");
  private static final int MONTHS_OF_A_QUARTER = 3;

  /**
   * The date that is written so; empty if none is, or if it has another precision than said.
   *
   * @param precision what it is said to be; null to go by how it is written
   */
  public static Optional<FactDate> read(String date, @Nullable String precision) {
    Matcher written = FORM.matcher(date);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(date, written))
          .filter(read -> precision == null || precision.equals(read.precision()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static FactDate read(String date, Matcher written) {
    int year = Integer.parseInt(written.group(1));
    if (written.group(2) != null) {
      int lastMonth = Integer.parseInt(written.group(2)) * MONTHS_OF_A_QUARTER;
      YearMonth last = YearMonth.of(year, lastMonth);
      LocalDate first = last.minusMonths(MONTHS_OF_A_QUARTER - 1L).atDay(1);
      return new FactDate(date, "quarter", first, last.atEndOfMonth());
    }
    if (written.group(3) == null) {
      Year whole = Year.of(year);
      return new FactDate(date, "year", whole.atDay(1), whole.atDay(whole.length()));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(written.group(3)));
    if (written.group(4) == null) {
      return new FactDate(date, "month", month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(written.group(4)));
    return new FactDate(date, "day", day, day);
  }

  /** As it is stored. */
  public PartialDate stored() {
    return new PartialDate(date, precision);
  }
}
