package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why no fact is chosen. */
public sealed interface FactRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.note-unknown", kind = Kind.INVALID)
  record NoteUnknown(String field, String note) implements FactRefusal {}

  @Rule(code = "commitment.notes-apart", kind = Kind.INVALID, field = "among")
  record FactsAboutDifferentThings() implements FactRefusal {}

  @Rule(code = "commitment.choice-among", kind = Kind.INVALID, field = "among")
  record ChoiceAmongOthers() implements FactRefusal {}

  @Rule(code = "commitment.choices-number", kind = Kind.CONFLICT)
  record TooManyChoices(int max) implements FactRefusal {}
}
