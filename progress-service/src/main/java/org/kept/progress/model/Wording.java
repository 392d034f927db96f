package org.kept.progress.model;

import java.util.Map;

/**
 * A text in its own language and in others.
 *
 * @param translations by language
 */
public record Wording(String language, String text, Map<String, String> translations) {

  public Wording {
    translations = Map.copyOf(translations);
  }

  /** The text in a language; in its own where it was not translated. */
  public String in(String asked) {
    return translations.getOrDefault(asked, text);
  }
}
