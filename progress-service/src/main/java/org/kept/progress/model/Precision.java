package org.kept.progress.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  MONTH,
  QUARTER,
  YEAR;

  /** The word in events and requests: {@code day}, {@code month}, {@code quarter}, {@code year}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for any other word; letter case does not matter. */
  public static Optional<Precision> ofWord(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equalsIgnoreCase(word.strip())).findFirst();
  }
}
