package org.kept.commitment.model.smart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kept.commitment.model.smart.Figure.Kind;

/** Finds the numbers that a text promises, and what several of them come to together. */
final class Figures {

  /** So many words may stand between "currently" and its number. */
  private static final int NEAR_BASELINE = 7;

  private final Words words;
  private final Lexicon lexicon;
  private final FigureReader reader;

  /** Words that something else was read from: dates, names with numbers. */
  private final BitSet taken;

  Figures(Words words, Lexicon lexicon, Numbers numbers, BitSet taken) {
    this.words = words;
    this.lexicon = lexicon;
    this.reader = new FigureReader(words, lexicon, numbers, taken);
    this.taken = taken;
  }

  List<Figure> find() {
    List<Figure> found = new ArrayList<>();
    int sentence = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.endsSentence(i)) {
        sentence = i + 1;
      }
      Figure figure = taken.get(i) ? null : reader.at(i, sentence);
      if (figure != null) {
        add(found, figure);
        i = Math.max(i, figure.next() - 1);
      }
    }
    return found;
  }

  private void add(List<Figure> found, Figure figure) {
    if (found.isEmpty()) {
      found.add(isBaseline(figure) ? figure.as(Kind.BASELINE) : figure);
      return;
    }
    Figure before = found.getLast();
    boolean near =
        figure.first() - before.next() <= Words.NEAR
            && before.next() - before.first() <= Words.NEAR;
    boolean counts = before.kind() == Kind.COUNT && figure.kind() == Kind.COUNT;
    if (near && counts && (isContained(before, figure) || isEach(figure))) {
      // Three series of seven modules, or seven modules each, are twenty-one modules.
      found.set(found.size() - 1, figure.times(before));
    } else if (isBaseline(figure)) {
      found.add(figure.as(Kind.BASELINE));
      if (near && counts && figure.unit() == null) {
        found.set(found.size() - 2, before.growingFrom(figure));
      }
    } else {
      found.add(isSameUnit(before, figure) ? figure.growingFrom(before) : figure);
    }
  }

  /** Currently 120 institutions. */
  private boolean isBaseline(Figure figure) {
    boolean countable = figure.kind() == Kind.COUNT || figure.kind() == Kind.PERCENTAGE;
    for (int i = Math.max(0, figure.first() - NEAR_BASELINE);
        countable && i < figure.first();
        i++) {
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
}
