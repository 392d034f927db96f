package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a public commitment stays as it is. */
public sealed interface AmendmentRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.not-published", kind = Kind.CONFLICT)
  record NotPublished() implements AmendmentRefusal {}

  @Rule(code = "commitment.amend-period", kind = Kind.INVALID, field = "content.period")
  record PeriodByExtension() implements AmendmentRefusal {}

  @Rule(code = "commitment.target-verified", kind = Kind.INVALID)
  record TargetBelowVerified(String field, String target, String verified)
      implements AmendmentRefusal {}

  @Rule(code = "commitment.stage-verified", kind = Kind.INVALID)
  record StageVerified(String field, String stage) implements AmendmentRefusal {}

  @Rule(code = "commitment.deliverable-verified", kind = Kind.INVALID)
  record DeliverableVerified(String field, String key) implements AmendmentRefusal {}

  @Rule(code = "commitment.extension-later", kind = Kind.INVALID, field = "to")
  record ExtensionNotLater(String to) implements AmendmentRefusal {}

  @Rule(code = "commitment.statement-missing", kind = Kind.INVALID, field = "statement")
  record StatementMissing() implements AmendmentRefusal {}
}
