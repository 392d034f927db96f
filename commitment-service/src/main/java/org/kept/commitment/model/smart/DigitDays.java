package org.kept.commitment.model.smart;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.smart.Days.Span;

/** Reads dates that are all digits. */
final class DigitDays {

  private static final int MONTHS = 12;

  private final Words words;
  private final Lexicon lexicon;

  DigitDays(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** 2014-12-31, 2014-12, 31/12/2014; not 04/05/2014, which two countries read in two ways. */
  @Nullable Span at(int index) {
    Word first = words.at(index);
    String sign = words.at(index + 1).text();
    boolean written = words.at(index + 1).joined() && words.at(index + 2).joined();
    if (!first.isDigits() || !written || !words.at(index + 2).isDigits(2)) {
      return null;
    }
    int middle = Integer.parseInt(words.at(index + 2).text());
    boolean more = words.at(index + 3).is(sign) && words.at(index + 4).joined();
    if (first.isYear() && sign.equals("-")) {
      int year = Integer.parseInt(first.text());
      return more && words.at(index + 4).isDigits(2)
          ? Span.day(LocalDate.of(year, middle, number(index + 4)), index + 5)
          : Span.month(YearMonth.of(year, middle), index + 3);
    }
    boolean slashed = more && (sign.equals("/") || sign.equals(".")) && first.isDigits(2);
    if (!slashed || !words.at(index + 4).isYear()) {
      return null;
    }
    boolean dayFirst = !lexicon.inflection().headIsLast() || number(index) > MONTHS;
    boolean monthFirst = lexicon.inflection().headIsLast() && middle > MONTHS;
    if (!dayFirst && !monthFirst) {
      return null;
    }
    int month = dayFirst ? middle : number(index);
    return Span.day(
        LocalDate.of(number(index + 4), month, dayFirst ? number(index) : middle), index + 5);
  }

  private int number(int index) {
    return Integer.parseInt(words.at(index).text());
  }
}
