package org.kept.commitment.model.smart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds things that are to be made, each with the stages that its verbs name. */
final class Deliveries {

  /** So many words may stand between the verb and the thing: "publish, in English, a guide". */
  private static final int NEAR = 5;

  /** Of "create, format, translate and publish". */
  private static final int MOST_VERBS = 6;

  /**
   * A thing to be made.
   *
   * @param stages what it is when each verb is done: created, published
   * @param first index of its first word
   * @param next index of the word behind its last
   */
  record Delivery(List<String> stages, int first, int next) {
    Delivery {
      stages = List.copyOf(stages);
    }
  }

  private final Words words;
  private final Lexicon lexicon;
  private final Units units;

  Deliveries(Words words, Lexicon lexicon, BitSet dated) {
    this.words = words;
    this.lexicon = lexicon;
    this.units = new Units(words, lexicon, dated);
  }

  List<Delivery> find() {
    List<Delivery> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Delivery delivery = at(i);
      if (delivery != null) {
        found.add(delivery);
        i = delivery.next() - 1;
      }
    }
    return found;
  }

  private @Nullable Delivery at(int index) {
    List<String> stages = new ArrayList<>();
    int next = index;
    for (int verbs = 0; verbs < MOST_VERBS; verbs++) {
      Phrases.Match verb = making(next);
      if (verb == null) {
        break;
      }
      if (!stages.contains(verb.meaning())) {
        stages.add(verb.meaning());
      }
      next = verb.next();
      int and = words.at(next).is(",") ? next + 1 : next;
      and = lexicon.in(Table.AND).skip(words, and);
      next = making(and) == null ? next : and;
    }
    int end = stages.isEmpty() ? -1 : thing(next);
    return end < 0 ? null : new Delivery(stages, index, end);
  }

  private Phrases.@Nullable Match making(int index) {
    return lexicon.in(Table.MAKING).at(words, index);
  }

  /** Index behind the thing; -1 if none is there. */
  private int thing(int start) {
    for (int i = start; i < start + NEAR && !words.endsSentence(i); i++) {
      if (words.at(i).isDigits() || lexicon.in(Table.NUMBER).has(words, i)) {
        return -1; // Several things are counted.
      }
      Units.Noun noun =
          lexicon.in(Table.INDEFINITE).has(words, i) && i == start ? units.at(i + 1) : null;
      if (noun != null) {
        return noun.next();
      }
      if (lexicon.in(Table.THING).has(words, i)) {
        return lexicon.in(Table.THING).skip(words, i);
      }
    }
    return -1;
  }
}
