package org.kept.contracts.values;

import java.util.List;

/**
 * A text in its original language with its translations.
 *
 * @param language BCP 47 tag of the original, for example {@code en}
 * @param text the original wording
 * @param translations at most one a language, never the original's
 */
public record Text(String language, String text, List<Translation> translations) {

  public Text {
    translations = List.copyOf(translations);
  }

  /** A text that has no translation yet. */
  public static Text of(String language, String text) {
    return new Text(language, text, List.of());
  }
}
