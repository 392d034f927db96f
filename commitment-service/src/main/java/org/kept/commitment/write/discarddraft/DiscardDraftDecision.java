package org.kept.commitment.write.discarddraft;

import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.write.DraftRefusal.NotDiscardable;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

/** Members discard what staff do not have before them; nothing published is ever deleted. */
public final class DiscardDraftDecision {

  private DiscardDraftDecision() {}

  public static Decision<CommitmentEvent> decide(DiscardDraft command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> discarded(command);
      case Commitment.Submitted it -> Decision.refuse(new NotDiscardable());
      case Commitment.ChangesRequested it -> discarded(command);
      case Commitment.Published it -> Decision.refuse(new NotDiscardable());
      case Commitment.Withdrawn it -> Decision.refuse(new NotDiscardable());
      case Commitment.Closed it -> Decision.refuse(new NotDiscardable());
      // Discarded twice is discarded.
      case Commitment.Discarded it -> Decision.nothing();
    };
  }

  private static Decision<CommitmentEvent> discarded(DiscardDraft command) {
    return Decision.accept(new CommitmentDraftDiscarded(command.id().value()));
  }
}
