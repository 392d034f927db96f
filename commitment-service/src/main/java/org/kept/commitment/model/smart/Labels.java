package org.kept.commitment.model.smart;

import java.util.BitSet;

/** Finds what looks like a number and counts nothing: Dimension 1, a phone number, a version. */
final class Labels {

  /** Digits parted by so many hyphens, points or slashes are neither a range nor a number. */
  private static final int SIGNS_OF_A_CODE = 2;

  private final Words words;
  private final Lexicon lexicon;

  Labels(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Indices of the words that are such names. */
  BitSet find() {
    BitSet found = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      int end = Math.max(end(i), i);
      found.set(i, end);
      i = Math.max(i, end - 1);
    }
    return found;
  }

  /** Index of the word behind a name that begins here; the same index if none does. */
  private int end(int index) {
    Word word = words.at(index);
    if (word.is("#") && words.at(index + 1).joined()) {
      return index + 2;
    }
    if (word.is("+") && words.at(index + 1).isDigits() && words.at(index + 1).joined()) {
      return endOfDigits(index + 1);
    }
    if (word.isDigits()) {
      return endOfCode(index);
    }
    int phone = lexicon.in(Table.PHONE).skip(words, index);
    if (phone > index) {
      int from = words.at(phone).is(".") || words.at(phone).is(":") ? phone + 1 : phone;
      int end = endOfDigits(from);
      return end > from + 1 ? end : index;
    }
    int label = Math.max(lexicon.in(Table.LABEL).skip(words, index), index);
    boolean one = label > index && isLabelled(index, label);
    int code = label > index ? endOfCode(label) : label;
    return code > label
        ? code
        : one ? endOfList(label + (words.at(label).isDigits() ? 1 : 2)) : afterAge(index);
  }

  /** Dimensions 1, 3 and 5; but not Dimension 1 and 20 branches. */
  private int endOfList(int index) {
    int end = index;
    while (true) {
      int link = words.at(end).is(",") ? end + 1 : lexicon.in(Table.AND).skip(words, end);
      Word behind = words.at(link + 1);
      boolean counts = behind.isNamely() && !lexicon.in(Table.STOP).has(words, link + 1);
      if (link == end || !isLabelled(link, link) || counts) {
        return end;
      }
      end = link + 1;
    }
  }

  /** A digit or two behind the word, or behind the sign of a number: "no. 7", "n° 7". */
  private boolean isLabelled(int index, int label) {
    Word word = words.at(label);
    boolean sign = index < label && (word.is(".") || word.is("°") || word.is("#"));
    Word number = sign ? words.at(label + 1) : word;
    return number.isDigits() && number.text().length() <= 2;
  }

  private int afterAge(int index) {
    int age = lexicon.in(Table.AGE).skip(words, index);
    if (age == index || !words.at(age).isDigits()) {
      return index;
    }
    int second = lexicon.in(Table.RANGE).skip(words, age + 1);
    return second > age + 1 && words.at(second).isDigits() ? second + 1 : age + 1;
  }

  /** Digits with signs between them: 202-555-0172, 1.2.3, 04/05/2014. */
  private int endOfCode(int index) {
    int end = index + 1;
    int hyphens = 0;
    int points = 0;
    int slashes = 0;
    while (words.at(end).joined() && words.at(end + 1).joined() && words.at(end + 1).isDigits()) {
      boolean hyphen = words.at(end).is("-");
      boolean slash = words.at(end).is("/");
      if (!hyphen && !slash && !words.at(end).is(".")) {
        break;
      }
      hyphens += hyphen ? 1 : 0;
      slashes += slash ? 1 : 0;
      points += hyphen || slash || words.at(end + 1).isDigits(3) ? 0 : 1;
      end += 2;
    }
    return Math.max(hyphens, Math.max(slashes, points)) >= SIGNS_OF_A_CODE ? end : index;
  }

  private int endOfDigits(int index) {
    int end = index;
    while (isPhonePart(words.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPhonePart(Word word) {
    return word.isDigits() || word.is("-") || word.is("(") || word.is(")") || word.is("+");
  }
}
