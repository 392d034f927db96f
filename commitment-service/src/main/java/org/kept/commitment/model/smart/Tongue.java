package org.kept.commitment.model.smart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the check reads. */
public enum Tongue {
  EN,
  FR,
  ES;

  /** The language that a BCP 47 tag begins with; empty if it is not read. */
  public static Optional<Tongue> of(String tag) {
    String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.code().equals(language)).findFirst();
  }

  /** As in a language tag. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Lexicon lexicon() {
    return switch (this) {
      case EN -> EnglishWords.LEXICON;
      case FR -> FrenchWords.LEXICON;
      case ES -> SpanishWords.LEXICON;
    };
  }
}
