package org.kept.commitment.write.closecommitment;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.AmendmentRefusal.StatementMissing;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.WordingRefusal.LanguageTwice;
import org.kept.commitment.write.wording.TextRules;
import org.kept.eventstore.command.Decision;

/**
 * Staff close what is public, and nobody what their own organization states. They decide the
 * outcome and state why; what the numbers alone say is kept beside it, so that a reader sees both.
 */
public final class CloseCommitmentDecision {

  private CloseCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(CloseCommitment command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayReview(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublished());
      case Commitment.Submitted it -> Decision.refuse(new NotPublished());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublished());
      case Commitment.Published it -> close(command, it.particulars());
      case Commitment.Withdrawn it -> Decision.refuse(new NotPublished());
      // Closed twice is closed, as it was the first time.
      case Commitment.Closed it -> Decision.nothing();
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> close(CloseCommitment command, Particulars said) {
    Text statement = command.statement();
    if (statement == null) {
      return Decision.refuse(new StatementMissing());
    }
    List<String> promises = said.wording().deliverables().stream().map(Deliverable::key).toList();
    return CommitmentRefusal.unless(
        TextRules.twice(statement)
            .map(language -> new LanguageTwice("statement.translations", language))
            .stream()
            .toList(),
        List.of(
            new CommitmentClosed(
                command.id().value(),
                command.outcome().word(),
                command.figures().outcome(promises).word(),
                statement)));
  }
}
