package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.smart.Figure.Kind;
import org.kept.commitment.model.smart.Numbers.Numeral;
import org.kept.commitment.model.smart.Units.Noun;

/** Reads what a percentage is a share of, and who has it; or what grows by so much. */
final class Shares {

  /** "By" stands at most so many words before its number: "by at least 20%". */
  private static final int BY = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Units units;

  Shares(Words words, Lexicon lexicon, Numbers numbers, Units units) {
    this.words = words;
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.units = units;
  }

  /** Half of our members, half the branches; but not half alone. */
  @Nullable Figure inWords(BigDecimal percent, int first, int next) {
    boolean the = lexicon.in(Table.DETERMINER).has(words, next);
    Noun whole = the ? units.at(next) : whole(next);
    return whole == null ? null : figure(percent, null, whole, null, first, whole.next());
  }

  Figure percentage(
      BigDecimal amount, @Nullable BigDecimal from, int first, int next, int sentence) {
    Noun whole = whole(next);
    Noun among = whole == null ? null : among(whole.next());
    if (whole != null && among != null) {
      return figure(amount, from, among, whole, first, among.next());
    }
    Noun share = units.saidBefore(Table.SHARE_OF, sentence, first);
    if (share != null && whole == null) {
      return figure(amount, from, among(share.next()), share, first, next);
    }
    boolean change = whole == null && from == null && isBy(sentence, first);
    Figure figure = figure(amount, from, whole, share, first, whole == null ? next : whole.next());
    return change ? figure.as(Kind.CHANGE) : figure;
  }

  /** What follows "of"; not "of 20 % the number of clients", which is what grows by it. */
  private @Nullable Noun whole(int next) {
    int of = lexicon.in(Table.OF).skip(words, next);
    int noun = lexicon.in(Table.DETERMINER).skip(words, of);
    if (of == next || lexicon.in(Table.NUMBER_OF).has(words, noun)) {
      return null;
    }
    Numeral all = numbers.at(of);
    return units.at(all == null ? next : all.next());
  }

  private @Nullable Noun among(int next) {
    return lexicon.in(Table.AMONG).has(words, next) ? units.at(next) : null;
  }

  private boolean isBy(int sentence, int first) {
    return words.haveBefore(lexicon.in(Table.BY_HOW_MUCH), Math.max(sentence, first - BY), first)
        && words.haveBefore(lexicon.in(Table.GROWTH), sentence, first);
  }

  private Figure figure(
      BigDecimal amount,
      @Nullable BigDecimal from,
      @Nullable Noun whole,
      @Nullable Noun share,
      int first,
      int next) {
    return new Figure(
        Kind.PERCENTAGE,
        amount,
        whole == null ? null : unit(whole),
        share == null ? null : unit(share),
        from,
        first,
        next,
        whole == null ? -1 : whole.first());
  }

  private Unit unit(Noun noun) {
    return units.unit(noun, false);
  }
}
