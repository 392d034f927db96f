package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a reason is none. */
public sealed interface ReasonRefusal extends CommitmentRefusal {

  @Rule(code = "reason.length", kind = Kind.INVALID, field = "reason")
  record Length(int length, int min, int max) implements ReasonRefusal {}
}
