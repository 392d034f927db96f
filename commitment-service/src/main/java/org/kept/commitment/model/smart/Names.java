package org.kept.commitment.model.smart;

import java.util.BitSet;
import java.util.Locale;

/**
 * Tells whether a word names somebody, a place, company or a tie; each a question about one word.
 */
final class Names {

  /** So many words may stand between "with" and who it is. */
  private static final int NEAR = 4;

  private final Words words;
  private final Lexicon lexicon;
  private final BitSet dated;

  Names(Words words, Lexicon lexicon, BitSet dated) {
    this.words = words;
    this.lexicon = lexicon;
    this.dated = dated;
  }

  /** Index behind the people or the organization; the same index if there is none. */
  int who(int index) {
    int people = lexicon.in(Table.PEOPLE).skip(words, index);
    return people == index && isOrganization(index) ? index + 1 : people;
  }

  private boolean isOrganization(int index) {
    return words.at(index).isAcronym()
        && !dated.get(index)
        && !lexicon.in(Table.NO_NAME).has(words, index)
        && !lexicon.in(Table.PLACE).has(words, index);
  }

  /** Index behind the place. */
  int where(int index) {
    int perRegion = lexicon.in(Table.PER_REGION).skip(words, index);
    if (perRegion > index) {
      return perRegion;
    }
    Phrases.Match place = lexicon.in(Table.PLACE).at(words, index);
    if (place != null && (words.at(index).isCapital() || !isCountry(place))) {
      return place.next();
    }
    int at = lexicon.in(Table.AT_PLACE).skip(words, index);
    return at > index && isProperName(at) && !words.at(at).isAcronym() ? at + 1 : index;
  }

  private static boolean isCountry(Phrases.Match place) {
    String code = place.meaning();
    return code.length() == 2 && code.equals(code.toUpperCase(Locale.ROOT));
  }

  private boolean isProperName(int index) {
    return words.at(index).isCapital()
        && !dated.get(index)
        && !lexicon.in(Table.MONTH).has(words, index)
        && !lexicon.in(Table.NO_NAME).has(words, index);
  }

  /** Index behind "with CERISE", "in partnership with local banks". */
  int partner(int index) {
    int with = lexicon.in(Table.PARTNERSHIP).skip(words, index);
    for (int i = with; with > index && i < with + NEAR && !words.endsSentence(i); i++) {
      int partner = lexicon.in(Table.PARTNER).skip(words, i);
      boolean named = isProperName(i) && !lexicon.in(Table.PLACE).has(words, i);
      if (partner > i || named) {
        return Math.max(partner, i + 1);
      }
      if (words.at(i).isDigits()) {
        return index;
      }
    }
    return index;
  }

  /** Index behind "Dimension 1", "standard 1b", "Universal Standards", "#Commit100M". */
  int standard(int index) {
    Word word = words.at(index);
    if (word.is("#") && words.at(index + 1).joined() && words.at(index + 1).isNamely()) {
      return index + 2;
    }
    Word number = words.at(index + 1);
    boolean dimension = word.key().startsWith("dimensi") && number.isDigits(1);
    if (dimension && isDimension(number.key())) {
      return index + 2;
    }
    boolean standard = word.kind() == Word.Kind.MIXED && word.key().length() == 2;
    if (standard && isDimension(word.key()) && "abcde".indexOf(word.key().charAt(1)) >= 0) {
      return index + 1;
    }
    return lexicon.in(Table.TIE).skip(words, index);
  }

  private static boolean isDimension(String key) {
    return key.charAt(0) >= '1' && key.charAt(0) <= '6';
  }

  /** Index behind a baseline: "currently 120", "up from 12%". */
  int baseline(int index) {
    int phrase = lexicon.in(Table.BASELINE).skip(words, index);
    for (int i = phrase; phrase > index && i < phrase + NEAR; i++) {
      if (lexicon.in(Table.PARTNERSHIP).has(words, i)) {
        return index;
      }
      if ((words.at(i).isDigits() && !dated.get(i)) || lexicon.in(Table.NUMBER).has(words, i)) {
        return i + 1;
      }
    }
    return index;
  }
}
