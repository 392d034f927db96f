package org.kept.commitment.model.smart;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;

/** Reads the noun that a number counts. */
final class Units {

  /** Words of a noun: "rural women loan officers". */
  private static final int MOST_WORDS = 4;

  /**
   * A noun.
   *
   * @param head its main word, as in the text
   * @param first index of its first word
   * @param next index of the word behind it
   */
  record Noun(Word head, int first, int next) {}

  private final Words words;
  private final Lexicon lexicon;

  /** Words that something else was read from, such as a date. */
  private final BitSet taken;

  Units(Words words, Lexicon lexicon, BitSet taken) {
    this.words = words;
    this.lexicon = lexicon;
    this.taken = taken;
  }

  /** The noun that begins with this word or after "of our"; null if none does. */
  @Nullable Noun at(int index) {
    int start = lexicon.in(Table.OF).skip(words, index);
    int determined = lexicon.in(Table.DETERMINER).skip(words, start);
    start = start > index || determined > index ? Math.max(start, determined) : start;
    for (int passed = -1; passed != start; ) {
      passed = start;
      start = lexicon.in(Table.PASSED_OVER).skip(words, start);
    }
    return isPart(start) ? noun(start) : null;
  }

  /** The noun in "the number of branches", said before the number itself. */
  @Nullable Noun saidBefore(Table of, int sentence, int number) {
    for (int i = Math.max(sentence, number - Words.NEAR); i < number; i++) {
      Phrases.Match match = lexicon.in(of).at(words, i);
      if (match != null) {
        return at(match.next());
      }
    }
    return null;
  }

  private @Nullable Noun noun(int start) {
    return lexicon.inflection().headIsLast() ? headLast(start) : headFirst(start);
  }

  /** Up to its last plural, or as far as it goes where there is none: "500 staff". */
  private Noun headLast(int start) {
    int next = start + 1;
    int plural = isPlural(start) ? next : 0;
    while (next - start < MOST_WORDS) {
      int part = words.at(next).is("-") && words.at(next + 1).joined() ? next + 1 : next;
      if (!continues(part) || (plural > 0 && !isPlural(part))) {
        break;
      }
      next = part + 1;
      plural = isPlural(next - 1) ? next : plural;
    }
    int end = plural > 0 ? plural : next;
    return new Noun(words.at(end - 1), start, end);
  }

  /** Its first word, with "de crédit" and adjectives in the plural behind it. */
  private Noun headFirst(int start) {
    int next = start + 1;
    while (next - start < MOST_WORDS) {
      int linked = lexicon.in(Table.NOUN_LINK).skip(words, next);
      boolean inside =
          linked > next
              && isPart(linked)
              && !words.at(linked).isCapital()
              && !lexicon.in(Table.NUMBER).has(words, linked)
              && !lexicon.in(Table.PER_REGION).has(words, linked)
              && !lexicon.in(Table.YEAR_WORD).has(words, linked);
      if (!inside && !(continues(next) && isPlural(next) && !words.at(next).isCapital())) {
        break;
      }
      next = inside ? linked + 1 : next + 1;
    }
    return new Noun(words.at(start), start, next);
  }

  private boolean continues(int index) {
    return isPart(index) && !words.endsSentence(index);
  }

  private boolean isPart(int index) {
    return words.at(index).isNamely()
        && !taken.get(index)
        && !lexicon.in(Table.STOP).has(words, index);
  }

  private boolean isPlural(int index) {
    Word word = words.at(index);
    String key = word.key();
    boolean ends = (key.endsWith("s") && !key.endsWith("ss")) || key.endsWith("aux");
    boolean plain = word.kind() == Word.Kind.LETTERS && key.length() > 2 && ends;
    return plain || lexicon.in(Table.SINGULAR).has(words, index);
  }

  /** The noun as a unit, one and many of it, whichever of the two the text has. */
  Wording.Unit unit(Noun noun, boolean isOne) {
    String text = words.quote(noun.first(), noun.next()).words();
    StringBuilder other = new StringBuilder();
    int copied = words.at(noun.first()).from();
    int begin = copied;
    for (int i = noun.first(); i < noun.next(); i++) {
      Word word = words.at(i);
      if (changes(noun, i)) {
        other.append(text, copied - begin, word.from() - begin);
        other.append(isOne ? plural(i) : singular(i));
        copied = word.to();
      }
    }
    other.append(text.substring(copied - begin));
    return isOne
        ? new Wording.Unit(text, other.toString(), false)
        : new Wording.Unit(other.toString(), text, false);
  }

  /** In English the last word, in the others the first and its adjectives, until "de". */
  private boolean changes(Noun noun, int index) {
    if (lexicon.inflection().headIsLast()) {
      return index == noun.next() - 1;
    }
    for (int i = noun.first(); i <= index; i++) {
      if (lexicon.in(Table.NOUN_LINK).has(words, i)) {
        return false;
      }
    }
    return true;
  }

  private String singular(int index) {
    Word word = words.at(index);
    Phrases.Match listed = lexicon.in(Table.SINGULAR).at(words, index);
    if (listed != null) {
      return listed.meaning().equalsIgnoreCase(word.text()) ? word.text() : listed.meaning();
    }
    if (word.isAcronym()) {
      return word.text().endsWith("s")
          ? word.text().substring(0, word.text().length() - 1)
          : word.text();
    }
    return lexicon.inflection().singular(word.text());
  }

  private String plural(int index) {
    Word word = words.at(index);
    boolean same = lexicon.in(Table.SINGULAR).has(words, index);
    if (word.isAcronym() || same) {
      return lexicon.inflection().headIsLast() && !same ? word.text() + "s" : word.text();
    }
    return lexicon.inflection().plural(word.text());
  }
}
