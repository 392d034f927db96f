package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers, in digits as its language groups them or in words. */
final class Numbers {

  /** More digits are an account or a mistake. */
  private static final int MOST_DIGITS = 12;

  /** More parts than a number in words has: "nine hundred and ninety-nine million ...". */
  private static final int MOST_PARTS = 16;

  private static final int GROUP = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A number that was read.
   *
   * @param next index of the word behind it
   */
  record Numeral(BigDecimal value, int next) {
    Numeral {
      BigDecimal plain = value.stripTrailingZeros();
      value = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
  }

  private final Words words;
  private final Lexicon lexicon;

  Numbers(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The number that begins with this word; null if none does. */
  @Nullable Numeral at(int index) {
    Numeral read = words.at(index).isDigits() ? digits(index) : thousands(index);
    if (read != null) {
      return scaled(read);
    }
    Phrases.Match collective = lexicon.in(Table.COLLECTIVE).at(words, index);
    Numeral inWords = inWords(index);
    if (collective != null && (inWords == null || collective.next() > inWords.next())) {
      return scaled(new Numeral(new BigDecimal(collective.meaning()), collective.next()));
    }
    return inWords;
  }

  private @Nullable Numeral digits(int index) {
    StringBuilder whole = new StringBuilder(words.at(index).text());
    int next = index + 1;
    String group = "";
    while (whole.length() <= MOST_DIGITS && isGroup(whole, next, group)) {
      boolean sign = !words.at(next).isDigits();
      group = sign ? words.at(next).text() : " ";
      next += sign ? 2 : 1;
      whole.append(words.at(next - 1).text());
    }
    if (whole.length() > MOST_DIGITS) {
      return null;
    }
    if (isDecimalSign(next, group) && words.at(next + 1).isDigits() && isInside(next)) {
      String fraction = words.at(next + 1).text();
      return fraction.length() > MOST_DIGITS
          ? null
          : new Numeral(new BigDecimal(whole + "." + fraction), next + 2);
    }
    return new Numeral(new BigDecimal(whole.toString()), next);
  }

  /**
   * Whether three more digits follow. A point or comma before three digits groups in every
   * language: a count with three decimals is rarer than a thousand written another country's way.
   */
  private boolean isGroup(CharSequence whole, int next, String group) {
    boolean first = group.isEmpty();
    if (first && (whole.length() > GROUP || whole.charAt(0) == '0')) {
      return false;
    }
    Word word = words.at(next);
    if (word.isDigits(GROUP)) {
      return (first || group.equals(" ")) && word.from() - words.at(next - 1).to() == 1;
    }
    boolean sign = word.is(",") || word.is(".");
    return sign
        && (first || group.equals(word.text()))
        && isInside(next)
        && words.at(next + 1).isDigits(GROUP);
  }

  private boolean isDecimalSign(int next, String group) {
    Word sign = words.at(next);
    boolean own = sign.is(String.valueOf(lexicon.inflection().decimalSign()));
    return !sign.is(group) && (own || sign.is("."));
  }

  private boolean isInside(int sign) {
    return words.at(sign).joined() && words.at(sign + 1).joined();
  }

  /** {@code 50k}. */
  private @Nullable Numeral thousands(int index) {
    String key = words.at(index).key();
    boolean thousands =
        key.length() > 1
            && key.length() <= GROUP + 1
            && key.endsWith("k")
            && key.chars().limit(key.length() - 1L).allMatch(it -> it >= '0' && it <= '9');
    return thousands
        ? new Numeral(new BigDecimal(key.substring(0, key.length() - 1) + "000"), index + 1)
        : null;
  }

  private Numeral scaled(Numeral read) {
    Phrases.Match by = lexicon.in(Table.MULTIPLIER).at(words, read.next());
    if (by != null) {
      return new Numeral(read.value().multiply(new BigDecimal(by.meaning())), by.next());
    }
    Phrases.Match dozen = lexicon.in(Table.COLLECTIVE).at(words, read.next());
    boolean several = dozen != null && dozen.meaning().equals("12");
    return several && dozen != null
        ? new Numeral(read.value().multiply(BigDecimal.valueOf(12)), dozen.next())
        : read;
  }

  /** Adds up what is below a multiplier, multiplies, and goes on with what is smaller. */
  private @Nullable Numeral inWords(int index) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    int next = index;
    for (int part = 0; part < MOST_PARTS; part++) {
      int at = part == 0 ? next : lexicon.in(Table.NUMBER_LINK).skip(words, joint(next));
      Phrases.Match unit = lexicon.in(Table.NUMBER).at(words, at);
      Phrases.Match by = lexicon.in(Table.MULTIPLIER).at(words, at);
      if (unit != null && fits(below, new BigDecimal(unit.meaning()))) {
        below = below.add(new BigDecimal(unit.meaning()));
        next = unit.next();
      } else if (by != null && (part > 0 || isCounted(by))) {
        BigDecimal factor = new BigDecimal(by.meaning());
        BigDecimal times = below.max(BigDecimal.ONE).multiply(factor);
        if (factor.compareTo(HUNDRED) > 0) {
          sum = sum.add(times);
          below = BigDecimal.ZERO;
        } else {
          below = times;
        }
        next = by.next();
      } else {
        break;
      }
    }
    return next == index ? dozens(null) : dozens(new Numeral(sum.add(below), next));
  }

  private @Nullable Numeral dozens(@Nullable Numeral read) {
    return read == null ? null : scaled(read);
  }

  /** "Hundred" alone is no number in English; "cien" and "cent" are. */
  private boolean isCounted(Phrases.Match multiplier) {
    return !lexicon.inflection().headIsLast() && multiplier.meaning().length() <= 4;
  }

  private int joint(int next) {
    return words.at(next).is("-") && words.at(next).joined() ? next + 1 : next;
  }

  /** Whether there is room for a part below the parts so far: 7 below 40, and 10 below 60. */
  private static boolean fits(BigDecimal below, BigDecimal part) {
    int sum = below.remainder(HUNDRED).intValue();
    int value = part.intValue();
    if (value >= 100) {
      return below.signum() == 0;
    }
    if (value >= 20) {
      return sum == 0;
    }
    // Sixty-ten and eighty-ten are how French goes on.
    return value >= 10
        ? sum == 0 || sum == 60 || sum == 80
        : below.signum() == 0 || (sum % 10 == 0 && sum != 10);
  }
}
