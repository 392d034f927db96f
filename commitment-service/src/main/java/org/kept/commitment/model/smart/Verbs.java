package org.kept.commitment.model.smart;

import java.util.List;

/** Tells what is to be done, and whether one can tell that it was. */
final class Verbs {

  private final Words words;
  private final Lexicon lexicon;
  private final boolean measured;

  /**
   * @param figures of the same words: with from and to, or by how much, even "improve" is plain
   */
  Verbs(Words words, Lexicon lexicon, List<Figure> figures) {
    this.words = words;
    this.lexicon = lexicon;
    this.measured =
        figures.stream().anyMatch(it -> it.from() != null || it.kind() == Figure.Kind.CHANGE);
  }

  /** Index behind a verb of which one can tell whether it was done; else the same index. */
  int plain(int index) {
    if (isNoun(index)) {
      return index;
    }
    int vague = lexicon.in(Table.VAGUE_ACTION).skip(words, index);
    int growth = lexicon.in(Table.GROWTH).skip(words, index);
    int times = lexicon.in(Table.TIMES).skip(words, index);
    int plain =
        Math.max(
            lexicon.in(Table.ACTION).skip(words, index),
            lexicon.in(Table.MAKING).skip(words, index));
    int grown = measured || vague == index ? Math.max(growth, times) : index;
    return vague > plain ? Math.max(grown, index) : Math.max(plain, grown);
  }

  /** Index behind a verb that says little; else the same index. */
  int vague(int index) {
    int vague = lexicon.in(Table.VAGUE_ACTION).skip(words, index);
    return vague > index && !isNoun(index) && plain(index) == index ? vague : index;
  }

  /** The report, a survey: only English has verbs that are nouns, too. */
  private boolean isNoun(int index) {
    return lexicon.inflection().headIsLast()
        && (words.at(index - 1).isDigits()
            || lexicon.in(Table.DETERMINER).has(words, index - 1)
            || lexicon.in(Table.INDEFINITE).has(words, index - 1));
  }
}
