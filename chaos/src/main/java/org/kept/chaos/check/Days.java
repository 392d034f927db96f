package org.kept.chaos.check;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that a date may mean; both ends belong to it. */
record Days(LocalDate first, LocalDate last) {

  /** Of {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or {@code 2014}. */
  static Days of(String date) {
    if (date.length() == 4) {
      int year = Integer.parseInt(date);
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int quarter = date.indexOf('Q');
    if (quarter > 0) {
      int year = Integer.parseInt(date.substring(0, 4));
      int last = 3 * Integer.parseInt(date.substring(quarter + 1));
      return new Days(LocalDate.of(year, last - 2, 1), YearMonth.of(year, last).atEndOfMonth());
    }
    if (date.length() == 7) {
      YearMonth month = YearMonth.parse(date);
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.parse(date);
    return new Days(day, day);
  }
}
