package org.kept.commitment.write.draftcommitment;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
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
        MakerRules.mayState(command.by(), command.maker())
            .or(() -> CampaignRules.takesCommitments(command.campaign()));
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return CommitmentRefusal.unless(
        WordingRules.ofDraft(command.wording()), List.of(drafted(command)));
  }

  private static CommitmentEvent drafted(DraftCommitment command) {
    return new CommitmentDrafted(
        command.id().value(),
        command.campaignId().value(),
        command.makerId().value(),
        command.slug().value(),
        null,
        command.wording());
  }
}
