package org.kept.commitment.write;

import java.util.List;
import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a draft stays as it is. */
public sealed interface DraftRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.not-discardable", kind = Kind.CONFLICT)
  record NotDiscardable() implements DraftRefusal {}

  @Rule(code = "commitment.changes-number", kind = Kind.INVALID, field = "changes")
  record ChangesNumber(int number, int min, int max) implements DraftRefusal {}

  @Rule(code = "commitment.change-field", kind = Kind.INVALID)
  record ChangeFieldUnknown(String field, String unknown) implements DraftRefusal {}

  @Rule(code = "commitment.predecessor-unknown", kind = Kind.INVALID, field = "predecessorId")
  record PredecessorUnknown(String predecessor) implements DraftRefusal {}

  @Rule(code = "commitment.predecessor-maker", kind = Kind.INVALID, field = "predecessorId")
  record PredecessorOfOther() implements DraftRefusal {}

  @Rule(code = "commitment.based-on", kind = Kind.INVALID, field = "basedOn")
  record BasedOnUnknown(long basedOn, long revision) implements DraftRefusal {}

  @Rule(code = "commitment.edited-meanwhile", kind = Kind.CONFLICT)
  record EditedMeanwhile(String field, String theirs, String yours) implements DraftRefusal {}

  @Rule(code = "commitment.removed-meanwhile", kind = Kind.CONFLICT)
  record RemovedMeanwhile(String field) implements DraftRefusal {}

  @Rule(code = "commitment.written-meanwhile", kind = Kind.CONFLICT)
  record WrittenMeanwhile(String field, String theirs) implements DraftRefusal {}

  @Rule(code = "commitment.edits-collide", kind = Kind.CONFLICT)
  record EditsCollide(long revision, List<? extends DraftRefusal> fields) implements DraftRefusal {}
}
