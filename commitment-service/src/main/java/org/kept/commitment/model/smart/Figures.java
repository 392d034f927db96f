package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.smart.Figure.Kind;
import org.kept.commitment.model.smart.Numbers.Numeral;
import org.kept.commitment.model.smart.Units.Noun;

/** Finds the numbers that a text promises, each with what it counts. */
final class Figures {

  /** So far behind a figure "seven modules each" is still about it. */
  private static final int NEAR = 14;

  private final Words words;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Units units;
  private final Days days;

  /** Words that something else was read from: dates, names with numbers. */
  private final BitSet taken;

  Figures(Words words, Lexicon lexicon, Numbers numbers, BitSet taken) {
    this.words = words;
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.units = new Units(words, lexicon, taken);
    this.days = new Days(words, lexicon);
    this.taken = taken;
  }

  List<Figure> find() {
    List<Figure> found = new ArrayList<>();
    int sentence = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.endsSentence(i)) {
        sentence = i + 1;
      }
      Figure figure = taken.get(i) ? null : at(i, sentence);
      if (figure != null) {
        add(found, figure);
        i = Math.max(i, figure.next() - 1);
      }
    }
    return found;
  }

  /** Multiplies what comes in several: three series of seven modules, or seven modules each. */
  private void add(List<Figure> found, Figure figure) {
    Figure before = found.isEmpty() ? null : found.getLast();
    boolean countable =
        before != null
            && before.kind() == Kind.COUNT
            && figure.kind() == Kind.COUNT
            && figure.first() - before.next() <= NEAR;
    if (countable && before != null && (isContained(before, figure) || isEach(figure))) {
      found.set(found.size() - 1, figure.times(before));
    } else if (isBaseline(figure)) {
      found.add(figure.as(Kind.BASELINE));
    } else {
      boolean grows = before != null && isSameUnit(before, figure);
      found.add(grows && before != null ? figure.growingFrom(before) : figure);
    }
  }

  /** Currently 120 institutions. */
  private boolean isBaseline(Figure figure) {
    boolean countable = figure.kind() == Kind.COUNT || figure.kind() == Kind.PERCENTAGE;
    for (int i = Math.max(0, figure.first() - NEAR / 2); countable && i < figure.first(); i++) {
      if (lexicon.in(Table.BASELINE).skip(words, i) == figure.first()) {
        return true;
      }
    }
    return false;
  }

  private boolean isSameUnit(Figure before, Figure figure) {
    return before.kind() == Kind.BASELINE
        && before.head() >= 0
        && figure.head() >= 0
        && words.at(before.head()).is(words.at(figure.head()).key());
  }

  private boolean isContained(Figure before, Figure figure) {
    int linked = lexicon.in(Table.OF).skip(words, before.next());
    boolean container = before.head() >= 0 && hasContainer(before);
    return container && linked > before.next() && linked == figure.first();
  }

  private boolean hasContainer(Figure figure) {
    for (int i = figure.first(); i < figure.next(); i++) {
      if (lexicon.in(Table.CONTAINER).has(words, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEach(Figure figure) {
    int behind = lexicon.in(Table.EACH).skip(words, figure.next());
    boolean ofNoun = words.at(behind).isNamely() && !lexicon.in(Table.STOP).has(words, behind);
    return behind > figure.next() && !ofNoun;
  }

  private @Nullable Figure at(int index, int sentence) {
    int first = index;
    int start = lexicon.in(Table.QUALIFIER).skip(words, index);
    Phrases.Match share = lexicon.in(Table.SHARE).at(words, start);
    Phrases.Match currency = lexicon.in(Table.CURRENCY).at(words, start);
    int at = currency == null ? start : currency.next();
    Numeral numeral = share == null ? numbers.at(at) : null;
    if (share != null) {
      return share(new BigDecimal(share.meaning()), first, share.next(), sentence);
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
      return percentage(amount, from, first, next, sentence);
    }
    if (lexicon.in(Table.TIME_UNIT).has(words, unhyphened(next))) {
      return null;
    }
    return currency == null
        ? count(amount, from, first, next, sentence)
        : money(amount, currency.meaning(), first, next);
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
        && (percent || has(Table.GROWTH, sentence, index) || lexicon.inflection().headIsLast());
  }

  private boolean has(Table table, int from, int to) {
    for (int i = Math.max(from, to - NEAR); i < to; i++) {
      if (lexicon.in(table).has(words, i)) {
        return true;
      }
    }
    return false;
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
    noun = noun == null ? nounOf(Table.NUMBER_OF, sentence, first) : noun;
    if (noun == null) {
      return new Figure(Kind.COUNT, amount, null, null, from, first, next, -1);
    }
    boolean place =
        lexicon.in(Table.PLACE).has(words, noun.next() - 1)
            && has(Table.AT_PLACE, Math.max(sentence, first - 2), first);
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

  /** Half of our members; but not the first half of a year, which was read as a date. */
  private @Nullable Figure share(BigDecimal percent, int first, int next, int sentence) {
    boolean of =
        lexicon.in(Table.OF).has(words, next) || lexicon.in(Table.DETERMINER).has(words, next);
    return of && !taken.get(next) ? percentage(percent, null, first, next, sentence) : null;
  }

  private Figure percentage(
      BigDecimal amount, @Nullable BigDecimal from, int first, int next, int sentence) {
    int of = lexicon.in(Table.OF).skip(words, next);
    boolean determined = lexicon.in(Table.DETERMINER).has(words, next);
    int noun = lexicon.in(Table.DETERMINER).skip(words, of);
    // By 20 % the number of clients: what grows, not what it is a share of.
    boolean grown = lexicon.in(Table.NUMBER_OF).has(words, noun);
    Numeral all = of > next ? numbers.at(of) : null;
    int counted = all == null ? next : all.next();
    Noun whole = (of > next || determined) && !grown && !taken.get(next) ? units.at(counted) : null;
    Noun share = nounOf(Table.SHARE_OF, sentence, first);
    if (share != null && whole == null && lexicon.in(Table.OF).has(words, share.next())) {
      Noun among = units.at(share.next());
      return share(amount, from, share, among, first, next);
    }
    boolean change =
        whole == null
            && from == null
            && share == null
            && has(Table.BY_HOW_MUCH, Math.max(sentence, first - 3), first)
            && has(Table.GROWTH, sentence, first);
    return new Figure(
        change ? Kind.CHANGE : Kind.PERCENTAGE,
        amount,
        whole == null ? null : units.unit(whole, false),
        share == null ? null : units.unit(share, false),
        from,
        first,
        whole == null ? next : whole.next(),
        whole == null ? -1 : whole.first());
  }

  /** The share of women among our clients. */
  private Figure share(
      BigDecimal amount,
      @Nullable BigDecimal from,
      Noun share,
      @Nullable Noun among,
      int first,
      int next) {
    return new Figure(
        Kind.PERCENTAGE,
        amount,
        among == null ? null : units.unit(among, false),
        units.unit(share, false),
        from,
        first,
        next,
        -1);
  }

  /** The noun in "the number of branches", said before the number itself. */
  private @Nullable Noun nounOf(Table table, int sentence, int before) {
    for (int i = Math.max(sentence, before - NEAR); i < before; i++) {
      Phrases.Match of = lexicon.in(table).at(words, i);
      if (of != null) {
        return units.at(of.next());
      }
    }
    return null;
  }
}
