package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why nothing more is added to a history. */
public sealed interface HistoryRefusal extends CommitmentRefusal {

  @Rule(code = "history.length", kind = Kind.CONFLICT)
  record TooLong(int length, int max) implements HistoryRefusal {}
}
