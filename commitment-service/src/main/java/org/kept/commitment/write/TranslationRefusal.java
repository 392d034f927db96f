package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a translation is not taken. */
public sealed interface TranslationRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.translation-field", kind = Kind.INVALID, field = "field")
  record NoTextThere(String path) implements TranslationRefusal {}

  @Rule(code = "commitment.translation-original", kind = Kind.INVALID, field = "language")
  record SameAsOriginal(String language) implements TranslationRefusal {}

  @Rule(code = "commitment.translation-by-human", kind = Kind.CONFLICT)
  record HumanBefore(String field, String language) implements TranslationRefusal {}

  @Rule(code = "commitment.translations-number", kind = Kind.CONFLICT)
  record TooManyTranslations(String field, int max) implements TranslationRefusal {}

  @Rule(code = "commitment.translation-unknown", kind = Kind.INVALID)
  record NoTranslation(String field, String path, String language) implements TranslationRefusal {}
}
