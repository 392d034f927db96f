package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a campaign is for, by the words that tell it from any other. */
final class Goal {

  /** Words that begin with the same letters mean the same: family, families, familles. */
  private static final int ROOT = 5;

  private static final int SHORTEST = 4;

  private final Set<String> roots = new HashSet<>();
  private final Set<BigDecimal> numbers = new HashSet<>();

  Goal(@Nullable String goal, Lexicon lexicon) {
    Words words = Words.of(goal == null ? "" : goal);
    for (int i = 0; i < words.size(); i++) {
      if (isTelling(words, lexicon, i)) {
        roots.add(root(words.at(i)));
      }
    }
    Numbers read = new Numbers(words, lexicon);
    new Figures(words, lexicon, read, new BitSet())
        .find()
        .forEach(it -> numbers.add(it.amount().stripTrailingZeros()));
  }

  /** Whether this word is one of the goal's. */
  boolean names(Words words, Lexicon lexicon, int index) {
    return isTelling(words, lexicon, index) && roots.contains(root(words.at(index)));
  }

  /** Whether a number is the goal itself: 100 million families. */
  boolean isOf(Words words, Figure figure) {
    return numbers.contains(figure.amount().stripTrailingZeros())
        && figure.head() >= 0
        && roots.contains(root(words.at(figure.head())));
  }

  private static boolean isTelling(Words words, Lexicon lexicon, int index) {
    Word word = words.at(index);
    return word.kind() == Word.Kind.LETTERS
        && word.key().length() >= SHORTEST
        && !lexicon.in(Table.EVERYWHERE).has(words, index)
        && !lexicon.in(Table.STOP).has(words, index);
  }

  private static String root(Word word) {
    return word.key().substring(0, Math.min(ROOT, word.key().length()));
  }
}
