package org.kept.commitment.write.withdrawcommitment;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.ReasonRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

/** Only who made a promise gives it up; it stays visible with the reason. Staff close instead. */
public final class WithdrawCommitmentDecision {

  private WithdrawCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(WithdrawCommitment command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublished());
      case Commitment.Submitted it -> Decision.refuse(new NotPublished());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublished());
      case Commitment.Published it -> withdraw(command);
      // Withdrawn twice is withdrawn.
      case Commitment.Withdrawn it -> Decision.nothing();
      case Commitment.Closed it -> Decision.refuse(new NotPublished());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> withdraw(WithdrawCommitment command) {
    return CommitmentRefusal.unless(
        ReasonRules.check(command.reason()).stream().toList(),
        List.of(new CommitmentWithdrawn(command.id().value(), command.reason().strip())));
  }
}
