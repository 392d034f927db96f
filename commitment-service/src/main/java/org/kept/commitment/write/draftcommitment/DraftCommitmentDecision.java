package org.kept.commitment.write.draftcommitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.DraftRefusal;
import org.kept.commitment.write.DraftRefusal.PredecessorOfOther;
import org.kept.commitment.write.DraftRefusal.PredecessorUnknown;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Exists;
import org.kept.commitment.write.wording.WordingRules;
import org.kept.eventstore.command.Decision;

/** Members of an approved organization draft for an open campaign, and may leave out anything. */
public final class DraftCommitmentDecision {

  private DraftCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(DraftCommitment command, Commitment state) {
    if (!(state instanceof Commitment.NotDrafted)) {
      return Decision.refuse(new Exists());
    }
    Optional<StepRefusal> refusal =
        MakerRules.isRegistered(command.makerId(), command.maker())
            .or(() -> MakerRules.mayState(command.by(), command.maker()))
            .or(() -> CampaignRules.takesCommitments(command.campaignId(), command.campaign()));
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    List<CommitmentRefusal> refusals = new ArrayList<>(WordingRules.ofDraft(command.wording()));
    if (command.predecessorId() != null) {
      renews(command, command.predecessorId()).ifPresent(refusals::add);
    }
    return CommitmentRefusal.unless(refusals, List.of(drafted(command)));
  }

  /** A successor renews what its own maker stated in public; others' drafts are not there. */
  private static Optional<DraftRefusal> renews(DraftCommitment command, CommitmentId predecessor) {
    Optional<DraftRefusal> unknown = Optional.of(new PredecessorUnknown(predecessor.value()));
    return switch (command.predecessor()) {
      case Commitment.Published it -> sameMaker(command, it);
      case Commitment.Withdrawn it -> sameMaker(command, it);
      case Commitment.Closed it -> sameMaker(command, it);
      case Commitment.NotDrafted it -> unknown;
      case Commitment.Draft it -> unknown;
      case Commitment.Submitted it -> unknown;
      case Commitment.ChangesRequested it -> unknown;
      case Commitment.Discarded it -> unknown;
    };
  }

  private static Optional<DraftRefusal> sameMaker(
      DraftCommitment command, Commitment.Existing predecessor) {
    return predecessor.particulars().maker().equals(command.makerId())
        ? Optional.empty()
        : Optional.of(new PredecessorOfOther());
  }

  private static CommitmentEvent drafted(DraftCommitment command) {
    return new CommitmentDrafted(
        command.id().value(),
        command.campaignId().value(),
        command.makerId().value(),
        command.slug().value(),
        command.predecessorId() == null ? null : command.predecessorId().value(),
        command.wording());
  }
}
