package org.kept.commitment.model;

import java.text.Normalizer;
import java.util.Locale;

/** Which names are the same to a reader: written in other letters, cases or spaces. */
public final class Folding {

  private Folding() {}

  /** Equal for names that are the same. */
  public static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}
