package org.kept.commitment.model;

import java.util.Arrays;
import java.util.Optional;

/** What came of a commitment in the end; one that was given up is withdrawn instead. */
public enum Outcome {
  KEPT("kept"),
  PARTLY_KEPT("partly-kept"),
  NOT_KEPT("not-kept");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The word that is stored and told. */
  public String word() {
    return word;
  }

  /** The outcome of a word. */
  public static Optional<Outcome> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }
}
