package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.smart.Figure.Kind;
import org.kept.commitment.model.smart.Numbers.Numeral;
import org.kept.commitment.model.smart.Units.Noun;

/** Reads one number that a text promises, with what it counts. */
final class FigureReader {

  private final Words words;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Units units;
  private final Shares shares;
  private final Days days;

  /** Words that something else was read from: dates, names with numbers. */
  private final BitSet taken;

  FigureReader(Words words, Lexicon lexicon, Numbers numbers, BitSet taken) {
    this.words = words;
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.units = new Units(words, lexicon, taken);
    this.shares = new Shares(words, lexicon, numbers, units);
    this.days = new Days(words, lexicon);
    this.taken = taken;
  }

  /**
   * The figure that begins with this word; null if none does.
   *
   * @param sentence index of the first word of its sentence
   */
  @Nullable Figure at(int index, int sentence) {
    int start = lexicon.in(Table.QUALIFIER).skip(words, index);
    Phrases.Match share = lexicon.in(Table.SHARE).at(words, start);
    if (share != null) {
      return shares.inWords(new BigDecimal(share.meaning()), index, share.next());
    }
    if (lexicon.in(Table.TIE).has(words, start)) {
      return null; // The six dimensions are what it is about, not how many.
    }
    Phrases.Match currency = lexicon.in(Table.CURRENCY).at(words, start);
    int at = currency == null ? start : currency.next();
    Numeral numeral = taken.get(at) ? null : numbers.at(at);
    if (numeral == null || isNoCount(at, numeral)) {
      return times(index);
    }
    Span span = span(numeral, index, sentence);
    if (span.percent()) {
      return shares.percentage(span.amount(), span.from(), index, span.next(), sentence);
    }
    if (lexicon.in(Table.TIME_UNIT).has(words, unhyphened(span.next()))) {
      return null;
    }
    if (currency == null) {
      return count(span, index, sentence);
    }
    return isRate(span.next()) ? null : money(span, currency.meaning(), index, span.next());
  }

  /** A number with what it grows from, or the lower end of a range: only that is promised. */
  private record Span(BigDecimal amount, @Nullable BigDecimal from, boolean percent, int next) {}

  private Span span(Numeral first, int index, int sentence) {
    int next = lexicon.in(Table.PERCENT).skip(words, first.next());
    boolean percent = next > first.next();
    Phrases.Match link = lexicon.in(Table.RANGE).at(words, next);
    Numeral second = link == null || taken.get(link.next()) ? null : numbers.at(link.next());
    if (link == null || second == null || isNoCount(link.next(), second)) {
      return new Span(first.value(), null, percent, next);
    }
    int end = lexicon.in(Table.PERCENT).skip(words, second.next());
    boolean percents = percent || end > second.next();
    boolean changes =
        isChange(index, sentence, percents) && first.value().compareTo(second.value()) != 0;
    return changes
        ? new Span(second.value(), first.value(), percents, end)
        : new Span(first.value(), null, percents, end);
  }

  /** $1.25 a day is a line of poverty. */
  private boolean isRate(int next) {
    return words.at(next).isNamely() && lexicon.in(Table.TIME_UNIT).has(words, next + 1);
  }

  /** A year, or "one of". */
  private boolean isNoCount(int index, Numeral numeral) {
    boolean one = !words.at(index).isDigits() && numeral.value().compareTo(BigDecimal.ONE) == 0;
    return (numeral.next() == index + 1 && days.isYear(index))
        || (one && lexicon.in(Table.OF).has(words, numeral.next()));
  }

  /** Double the number of clients: 100 percent more. */
  private @Nullable Figure times(int index) {
    Phrases.Match times = lexicon.in(Table.TIMES).at(words, index);
    boolean all = times != null && lexicon.in(Table.DETERMINER).has(words, times.next());
    return times == null || !all
        ? null
        : new Figure(
            Kind.CHANGE,
            new BigDecimal(times.meaning()),
            null,
            null,
            null,
            index,
            times.next(),
            -1);
  }

  /**
   * From 40 to 60: where it grows, or is a share; not where only a range is meant. "From" alone
   * tells so in English; "de" is in front of too much else.
   */
  private boolean isChange(int index, int sentence, boolean percent) {
    return lexicon.in(Table.FROM_NUMBER).has(words, index - 1)
        && !lexicon.in(Table.BETWEEN).has(words, index - 1)
        && (percent
            || words.haveBefore(lexicon.in(Table.GROWTH), sentence, index)
            || lexicon.inflection().headIsLast());
  }

  private int unhyphened(int index) {
    return words.at(index).is("-") ? index + 1 : index;
  }

  private Figure count(Span span, int first, int sentence) {
    int next = span.next();
    int behind = lexicon.in(Table.OF).skip(words, next);
    Phrases.Match currency = lexicon.in(Table.CURRENCY).at(words, behind);
    if (currency != null) {
      return money(span, currency.meaning(), first, currency.next());
    }
    Numeral all = behind > next ? numbers.at(behind) : null;
    Noun noun = units.at(all == null ? next : all.next());
    noun = noun == null ? units.saidBefore(Table.NUMBER_OF, sentence, first) : noun;
    if (noun == null) {
      return new Figure(Kind.COUNT, span.amount(), null, null, span.from(), first, next, -1);
    }
    boolean one = span.amount().compareTo(BigDecimal.ONE) == 0;
    return new Figure(
        isPlace(noun, first, sentence) ? Kind.PLACES : Kind.COUNT,
        span.amount(),
        units.unit(noun, one),
        null,
        span.from(),
        first,
        Math.max(next, noun.next()),
        noun.first());
  }

  /** In 12 countries. */
  private boolean isPlace(Noun noun, int first, int sentence) {
    return lexicon.in(Table.PLACE).has(words, noun.next() - 1)
        && words.haveBefore(lexicon.in(Table.AT_PLACE), Math.max(sentence, first - 2), first);
  }

  private static Figure money(Span span, String currency, int first, int next) {
    Unit unit = new Unit(currency, currency, true);
    return new Figure(Kind.MONEY, span.amount(), unit, null, null, first, next, -1);
  }
}
