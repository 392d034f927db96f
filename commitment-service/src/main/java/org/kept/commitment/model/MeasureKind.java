package org.kept.commitment.model;

import java.util.Arrays;
import java.util.Optional;

/** The four ways to measure a deliverable. */
public enum MeasureKind {
  DELIVERY("delivery"),
  COUNT("count"),
  COUNT_PER_REGION("count-per-region"),
  PERCENTAGE("percentage");

  private final String word;

  MeasureKind(String word) {
    this.word = word;
  }

  /** The word that is stored. */
  public String word() {
    return word;
  }

  /** The kind that is stored under a word. */
  public static Optional<MeasureKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
