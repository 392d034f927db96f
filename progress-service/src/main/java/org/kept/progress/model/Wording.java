package org.kept.progress.model;

import java.util.ArrayList;
import java.util.List;

/** A text in its own language and in others. */
public record Wording(String language, String text, List<Translation> translations) {

  public Wording {
    translations = List.copyOf(translations);
  }

  /** The same with a translation, in place of one into its language. */
  public Wording with(Translation translation) {
    List<Translation> others = new ArrayList<>(translations);
    others.removeIf(it -> it.language().equals(translation.language()));
    others.add(translation);
    return new Wording(language, text, others);
  }

  /**
   * @param by {@code human} or {@code machine}; readers are told which
   */
  public record Translation(String language, String text, String by) {}
}
