package org.kept.commitment.events;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in its original language with its translations.
 *
 * @param language BCP 47 tag of the original
 */
public record Text(String language, String text, List<Translation> translations) {

  public Text {
    translations = List.copyOf(translations);
  }

  /**
   * The text in another language.
   *
   * @param by {@code human} or {@code machine}
   */
  public record Translation(String language, String text, String by) {}

  /** A text that has no translation yet. */
  public static Text of(String language, String text) {
    return new Text(language, text, List.of());
  }

  /** The same with a translation, in place of one into its language. */
  public Text with(Translation translation) {
    List<Translation> others = new ArrayList<>(translations);
    others.removeIf(it -> it.language().equals(translation.language()));
    others.add(translation);
    return new Text(language, text, others);
  }
}
