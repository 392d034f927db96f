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
    int first = index;
    int start = lexicon.in(Table.QUALIFIER).skip(words, index);
    Phrases.Match share = lexicon.in(Table.SHARE).at(words, start);
    Phrases.Match currency = lexicon.in(Table.CURRENCY).at(words, start);
    int at = currency == null ? start : currency.next();
    Numeral numeral = share == null ? numbers.at(at) : null;
    if (share != null) {
      return shares.inWords(new BigDecimal(share.meaning()), first, share.next());
    }
    if (lexicon.in(Table.TIE).has(words, at)) {
      return null; // The six dimensions are what it is about, not how many.
    }
    if (numeral == null || taken.get(at) || isNoCount(at, numeral)) {
      return times(index);
    }
    int next = lexicon.in(Table.PERCENT).skip(words, numeral.next());
    boolean percent = next > numeral.next();
    Phrases.Match link = lexicon.in(Table.RANGE).at(words, next);
    Numeral second = link == null || taken.get(link.next()) ? null : numbers.at(link.next());
    BigDecimal from = null;
    BigDecimal amount = numeral.value();
    if (second != null && !isNoCount(link == null ? next : link.next(), second)) {
      int behind = lexicon.in(Table.PERCENT).skip(words, second.next());
      percent |= behind > second.next();
      if (isChange(first, sentence, percent) && numeral.value().compareTo(second.value()) != 0) {
        from = numeral.value();
        amount = second.value();
      }
      // Of a range only its lower end is promised.
      next = behind;
    }
    if (percent) {
      return shares.percentage(amount, from, first, next, sentence);
    }
    if (lexicon.in(Table.TIME_UNIT).has(words, unhyphened(next))) {
      return null;
    }
    return currency == null
        ? count(amount, from, first, next, sentence)
        : isRate(next) ? null : money(amount, currency.meaning(), first, next);
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

  /** From 40 to 60: where it grows, or is a share; not where only a range is meant. */
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

  private Figure count(
      BigDecimal amount, @Nullable BigDecimal from, int first, int next, int sentence) {
    int behind = lexicon.in(Table.OF).skip(words, next);
    Phrases.Match currency = lexicon.in(Table.CURRENCY).at(words, behind);
    if (currency != null) {
      return money(amount, currency.meaning(), first, currency.next());
    }
    Numeral all = behind > next ? numbers.at(behind) : null;
    Noun noun = units.at(all == null ? next : all.next());
    noun = noun == null ? units.saidBefore(Table.NUMBER_OF, sentence, first) : noun;
    if (noun == null) {
      return new Figure(Kind.COUNT, amount, null, null, from, first, next, -1);
    }
    boolean place =
        lexicon.in(Table.PLACE).has(words, noun.next() - 1)
            && words.haveBefore(lexicon.in(Table.AT_PLACE), Math.max(sentence, first - 2), first);
    boolean one = amount.compareTo(BigDecimal.ONE) == 0;
    return new Figure(
        place ? Kind.PLACES : Kind.COUNT,
        amount,
        units.unit(noun, one),
        null,
        from,
        first,
        Math.max(next, noun.next()),
        noun.first());
  }

  private static Figure money(BigDecimal amount, String currency, int first, int next) {
    Unit unit = new Unit(currency, currency, true);
    return new Figure(Kind.MONEY, amount, unit, null, null, first, next, -1);
  }
}
