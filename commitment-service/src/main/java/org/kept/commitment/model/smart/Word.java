package org.kept.commitment.model.smart;

/**
 * A piece of a text: a run of letters and digits, or one sign.
 *
 * @param key the same however it is written: lower case, without accents
 * @param from where it begins in the text, in UTF-16 units
 * @param to where it ends
 * @param joined nothing is between it and the piece before
 */
record Word(String text, String key, int from, int to, Kind kind, boolean joined) {

  /** What a word is made of. */
  enum Kind {
    LETTERS,
    DIGITS,
    /** Letters and digits: a name such as SPI4 or D2, never a number. */
    MIXED,
    SIGN,
    /** Ends a line; also stands for what is before and after a text. */
    EDGE
  }

  static final Word NONE = new Word("", "", 0, 0, Kind.EDGE, false);

  boolean is(String sameKey) {
    return key.equals(sameKey);
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean isDigits(int length) {
    return kind == Kind.DIGITS && text.length() == length;
  }

  /** Whether a noun or a name can begin with it. */
  boolean isNamely() {
    return kind == Kind.LETTERS || kind == Kind.MIXED;
  }

  boolean isCapital() {
    return kind == Kind.LETTERS && Character.isUpperCase(text.codePointAt(0));
  }

  /** Several capital letters, maybe with the plural s that English gives them. */
  boolean isAcronym() {
    String stem = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return kind == Kind.LETTERS
        && stem.length() > 1
        && stem.codePoints().allMatch(Character::isUpperCase);
  }

  /** A year of our time, written in four digits. */
  boolean isYear() {
    return isDigits(4) && (text.startsWith("19") || text.startsWith("20"));
  }
}
