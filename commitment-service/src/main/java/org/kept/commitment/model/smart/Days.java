package org.kept.commitment.model.smart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads a day, month, quarter, half-year or year as the days it spans. */
final class Days {

  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int MONTHS_OF_A_HALF = 6;
  private static final int DAYS_OF_A_MONTH = 31;

  /**
   * The days of a date.
   *
   * @param next index of the word behind it
   */
  record Span(LocalDate first, LocalDate last, int next) {
    static Span day(LocalDate day, int next) {
      return new Span(day, day, next);
    }

    static Span month(YearMonth month, int next) {
      return new Span(month.atDay(1), month.atEndOfMonth(), next);
    }

    boolean isDay() {
      return first.equals(last);
    }
  }

  private final Words words;
  private final Lexicon lexicon;
  private final DigitDays digits;

  Days(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.digits = new DigitDays(words, lexicon);
  }

  /** The date that begins with this word; null if none does. */
  @Nullable Span at(int index) {
    return at(index, null);
  }

  /**
   * The date that begins with this word.
   *
   * @param year of a date that names none, as the first in "between March and September 2014"
   */
  @Nullable Span at(int index, @Nullable Year year) {
    int start = lexicon.in(Table.DETERMINER).skip(words, index);
    if (start > index && words.at(start).isYear()) {
      return null; // The 2013 Summit is not when something is done.
    }
    for (Table part : new Table[] {Table.BEGINNING, Table.MIDDLE, Table.END}) {
      Phrases.Match edge = lexicon.in(part).at(words, start);
      if (edge != null) {
        int whole = words.at(edge.next()).is("-") ? edge.next() + 1 : link(edge.next());
        Span span = plain(lexicon.in(Table.DETERMINER).skip(words, whole), year);
        return span == null ? null : part(span, part);
      }
    }
    return plain(start, year);
  }

  /** The beginning is the first quarter of it, the middle ends with its first half. */
  private static Span part(Span span, Table part) {
    long days = span.last().toEpochDay() - span.first().toEpochDay() + 1;
    boolean year = days > DAYS_OF_A_MONTH * (long) MONTHS_OF_A_HALF;
    LocalDate quarter = span.first().plusMonths(MONTHS_OF_A_QUARTER).minusDays(1);
    LocalDate half =
        year
            ? span.first().plusMonths(MONTHS_OF_A_HALF).minusDays(1)
            : span.first().plusDays(Math.max(days / 2 - 1, 0));
    return switch (part) {
      case BEGINNING ->
          new Span(span.first(), year ? quarter : span.first().plusDays(days / 3), span.next());
      case MIDDLE -> new Span(span.first(), half, span.next());
      default -> new Span(span.last(), span.last(), span.next());
    };
  }

  private @Nullable Span plain(int index, @Nullable Year year) {
    try {
      Span span = digits.at(index);
      span = span == null ? ofMonth(index, year) : span;
      span = span == null ? ofSeveralMonths(index, year) : span;
      return span == null ? ofYear(index) : span;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private @Nullable Span ofMonth(int index, @Nullable Year year) {
    int day = dayOfMonth(index);
    int at = day > 0 ? link(index + 1) : index;
    Phrases.Match name = lexicon.in(Table.MONTH).at(words, at);
    if (name == null) {
      return null;
    }
    Month month = Month.of(Integer.parseInt(name.meaning()));
    int next = name.next();
    int behind = words.at(next).is(".") ? next + 1 : next;
    if (day == 0 && dayOfMonth(behind) > 0 && lexicon.inflection().headIsLast()) {
      day = dayOfMonth(behind);
      behind++;
    }
    int yearAt = link(behind);
    boolean named = words.at(yearAt).isYear();
    if (!named && year == null) {
      return null;
    }
    Year of = named || year == null ? Year.of(number(yearAt)) : year;
    int end = named ? yearAt + 1 : day == 0 ? next : behind;
    return day > 0
        ? Span.day(of.atMonth(month).atDay(day), end)
        : Span.month(of.atMonth(month), end);
  }

  /** 7, 7th, 1er; 0 if it is none. */
  private int dayOfMonth(int index) {
    Word word = words.at(index);
    String digits = word.key();
    if (word.kind() == Word.Kind.MIXED) {
      digits = digits.replaceFirst("(st|nd|rd|th|er|º|o)$", "");
    }
    boolean number = !digits.isEmpty() && digits.length() <= 2 && !word.joined();
    return number && digits.chars().allMatch(it -> it >= '0' && it <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }

  private @Nullable Span ofSeveralMonths(int index, @Nullable Year year) {
    boolean yearFirst = words.at(index).isYear();
    int at = yearFirst ? index + 1 : index;
    for (Table table : new Table[] {Table.QUARTER, Table.HALF_YEAR}) {
      Phrases.Match name = lexicon.in(table).at(words, at);
      if (name != null) {
        int yearAt = yearFirst ? index : yearBehind(name.next());
        boolean named = words.at(yearAt).isYear();
        int months = table == Table.QUARTER ? MONTHS_OF_A_QUARTER : MONTHS_OF_A_HALF;
        int before = (Integer.parseInt(name.meaning()) - 1) * months;
        if (!named && year == null) {
          return null;
        }
        Year of = named || year == null ? Year.of(number(yearAt)) : year;
        LocalDate first = of.atMonth(before + 1).atDay(1);
        int end = named && !yearFirst ? yearAt + 1 : name.next();
        return new Span(first, first.plusMonths(months).minusDays(1), end);
      }
    }
    return null;
  }

  private @Nullable Span ofYear(int index) {
    int at = yearBehind(index);
    if (!isYear(at)) {
      return null;
    }
    Year year = Year.of(number(at));
    return new Span(year.atDay(1), year.atDay(year.length()), at + 1);
  }

  /** Whether four digits are a year, and not how many there are of the noun behind them. */
  boolean isYear(int index) {
    Word noun = words.at(index + 1);
    boolean counted =
        noun.isNamely()
            && !noun.isCapital()
            && !lexicon.in(Table.STOP).has(words, index + 1)
            && !lexicon.in(Table.BEFORE_YEAR).has(words, index - 1)
            && !lexicon.in(Table.YEAR_WORD).has(words, index - 1)
            && !lexicon.in(Table.MONTH).has(words, index - 1)
            && !lexicon.in(Table.DETERMINER).has(words, index - 1)
            && !(lexicon.in(Table.OF).has(words, index - 1) && words.at(index - 2).isCapital());
    return words.at(index).isYear() && !counted;
  }

  /** Over "of", "the" and "calendar year". */
  private int yearBehind(int index) {
    int at = lexicon.in(Table.DETERMINER).skip(words, link(index));
    return link(lexicon.in(Table.YEAR_WORD).skip(words, at));
  }

  private int link(int index) {
    return lexicon.in(Table.DATE_LINK).skip(words, index);
  }

  private int number(int index) {
    return Integer.parseInt(words.at(index).text());
  }
}
