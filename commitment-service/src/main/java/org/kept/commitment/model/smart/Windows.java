package org.kept.commitment.model.smart;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.smart.Days.Span;
import org.kept.commitment.model.smart.Numbers.Numeral;

/** Finds from when to when a text says that something is to be done. */
final class Windows {

  private final Words words;
  private final Lexicon lexicon;
  private final Days days;
  private final Numbers numbers;

  Windows(Words words, Lexicon lexicon, Numbers numbers) {
    this.words = words;
    this.lexicon = lexicon;
    this.days = new Days(words, lexicon);
    this.numbers = numbers;
  }

  /** All of them, in order. */
  List<Window> find() {
    List<Window> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Window window = at(i);
      if (window != null) {
        found.add(window);
        i = window.next() - 1;
      }
    }
    return found;
  }

  private @Nullable Window at(int index) {
    Window window = pair(index, Table.BETWEEN, Table.AND);
    window = window == null ? pair(index, Table.FROM_DATE, Table.TO_DATE) : window;
    window = window == null ? lasting(index) : window;
    window = window == null ? before(index) : window;
    window = window == null ? by(index) : window;
    window = window == null ? during(index) : window;
    window = window == null ? startingFrom(index) : window;
    return window == null ? bare(index) : window;
  }

  private @Nullable Window pair(int index, Table before, Table link) {
    Phrases.Match opening = lexicon.in(before).at(words, index);
    return opening == null ? null : span(index, opening.next(), link);
  }

  /** Two dates with a link; the first has the second's year if it names none. */
  private @Nullable Window span(int index, int first, Table link) {
    Span from = days.at(first);
    boolean yearless = from == null;
    from = yearless ? days.at(first, Year.of(2000)) : from;
    Phrases.Match and = from == null ? null : lexicon.in(link).at(words, from.next());
    Span to = and == null ? null : days.at(and.next());
    if (to == null || from == null) {
      return null;
    }
    if (yearless) {
      Span same = days.at(first, Year.of(to.first().getYear()));
      boolean later = same == null || same.first().isAfter(to.last());
      from = later ? days.at(first, Year.of(to.first().getYear() - 1)) : same;
    }
    boolean ordered = from != null && !from.first().isAfter(to.last());
    return ordered && from != null
        ? new Window(from.first(), to.last(), null, index, to.next())
        : null;
  }

  /** Within 18 months, maybe with the day that they are counted from. */
  private @Nullable Window lasting(int index) {
    Phrases.Match within = lexicon.in(Table.WITHIN).at(words, index);
    if (within == null) {
      return null;
    }
    Window lasting = duration(within.next());
    if (lasting == null) {
      return null;
    }
    Phrases.Match from = lexicon.in(Table.COUNTED_FROM).at(words, lasting.next());
    Span start = from == null ? null : days.at(from.next());
    Window counted = new Window(null, null, lasting.lasts(), index, lasting.next());
    return start == null
        ? counted
        : new Window(null, null, lasting.lasts(), index, start.next()).startingOn(start.first());
  }

  /** A number and a unit of time; of "12 to 18 months" the longer. */
  private @Nullable Window duration(int index) {
    Numeral number = numbers.at(lexicon.in(Table.QUALIFIER).skip(words, index));
    if (number == null) {
      return null;
    }
    Phrases.Match to = lexicon.in(Table.RANGE).at(words, number.next());
    Numeral more = to == null ? null : numbers.at(to.next());
    Numeral last = more == null ? number : more;
    int at = words.at(last.next()).is("-") ? last.next() + 1 : last.next();
    at = lexicon.in(Table.PASSED_OVER).skip(words, at);
    Phrases.Match unit = lexicon.in(Table.TIME_UNIT).at(words, at);
    boolean whole = last.value().stripTrailingZeros().scale() <= 0;
    boolean sane = last.value().precision() - last.value().scale() <= 4;
    if (unit == null || unit.meaning().equals("PT") || !whole || !sane) {
      return null;
    }
    Period lasts = Period.parse(unit.meaning()).multipliedBy(last.value().intValue());
    return new Window(null, null, lasts, index, unit.next());
  }

  /** Before a day is by that day, as people mean it; before a month or year is before it begins. */
  private @Nullable Window before(int index) {
    Phrases.Match before = lexicon.in(Table.BEFORE_DATE).at(words, index);
    Span date = before == null ? null : days.at(before.next());
    if (date == null) {
      return null;
    }
    LocalDate last = date.isDay() ? date.last() : date.first().minusDays(1);
    return new Window(null, last, null, index, date.next());
  }

  private @Nullable Window by(int index) {
    Phrases.Match by = lexicon.in(Table.BY_DATE).at(words, index);
    Span date = by == null ? null : days.at(by.next());
    return date == null ? null : new Window(null, date.last(), null, index, date.next());
  }

  private @Nullable Window during(int index) {
    Phrases.Match in = lexicon.in(Table.IN_DATE).at(words, index);
    if (in == null) {
      return null;
    }
    Window span = span(index, in.next(), Table.TO_DATE);
    span = span == null ? span(index, in.next(), Table.AND) : span;
    Span date = days.at(in.next());
    return span != null || date == null
        ? span
        : new Window(date.first(), date.last(), null, index, date.next());
  }

  private @Nullable Window startingFrom(int index) {
    Phrases.Match from = lexicon.in(Table.FROM_DATE).at(words, index);
    // A preposition as short as "de" in front of a date is inside a name: "el informe de 2013".
    boolean telling = from != null && words.quote(index, from.next()).words().length() > 2;
    Span date = telling && from != null ? days.at(from.next()) : null;
    return date == null ? null : new Window(date.first(), null, null, index, date.next());
  }

  /**
   * 2014-2015, calendar year 2014, end of 2015, 31 December 2015: dates that need no preposition.
   */
  private @Nullable Window bare(int index) {
    Window years = words.at(index).isYear() ? span(index, index, Table.TO_DATE) : null;
    if (years != null) {
      return years;
    }
    boolean telling =
        lexicon.in(Table.YEAR_WORD).has(words, index)
            || lexicon.in(Table.END).has(words, index)
            || lexicon.in(Table.MIDDLE).has(words, index);
    Span date = days.at(index);
    if (date == null || (!telling && !date.isDay())) {
      return null;
    }
    boolean end = !lexicon.in(Table.YEAR_WORD).has(words, index);
    return new Window(end ? null : date.first(), date.last(), null, index, date.next());
  }
}
