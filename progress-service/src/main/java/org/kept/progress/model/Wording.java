package org.kept.progress.model;

import java.util.List;

/** A text in its own language and in others. */
public record Wording(String language, String text, List<Translation> translations) {

  public Wording {
    translations = List.copyOf(translations);
  }

  /**
   * @param by {@code human} or {@code machine}; readers are told which
   */
  public record Translation(String language, String text, String by) {}
}
