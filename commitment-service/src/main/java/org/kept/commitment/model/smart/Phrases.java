package org.kept.commitment.model.smart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of a language with what they mean, found by their words one after the other. */
final class Phrases {

  /**
   * A phrase that was found.
   *
   * @param next index of the word behind it
   * @param meaning what the table says of it; the phrase itself where it says nothing
   */
  record Match(int next, String meaning) {}

  private static final class Node {
    private final Map<String, Node> following = new HashMap<>();
    private @Nullable String meaning;
  }

  private final Node root = new Node();

  /** Adds a phrase; the first meaning stays. */
  void add(String phrase, String meaning) {
    List<Word> words = Words.split(phrase);
    Node node = root;
    for (Word word : words) {
      node = node.following.computeIfAbsent(word.key(), key -> new Node());
    }
    if (node.meaning == null) {
      node.meaning = meaning;
    }
  }

  /** The longest phrase that begins with this word; null if none does. */
  @Nullable Match at(Words words, int index) {
    Match longest = null;
    Node node = root.following.get(words.at(index).key());
    for (int next = index + 1; node != null; next++) {
      if (node.meaning != null) {
        longest = new Match(next, node.meaning);
      }
      node = node.following.get(words.at(next).key());
    }
    return longest;
  }

  boolean has(Words words, int index) {
    return at(words, index) != null;
  }

  /** Index of the word behind the phrase; the same index if there is none. */
  int skip(Words words, int index) {
    Match match = at(words, index);
    return match == null ? index : match.next();
  }
}
