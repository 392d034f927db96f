package org.kept.notification.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that followers are written to in. */
public enum Language {
  EN,
  FR,
  ES;

  /** The language of a BCP 47 tag of two letters, in any case; empty if we do not write in it. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(tag))
        .findFirst();
  }

  /** BCP 47 tag, for example {@code fr}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
