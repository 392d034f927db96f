package org.kept.commitment.write.publishcommitment;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.CampaignUnknown;
import org.kept.commitment.write.StepRefusal.NotSubmitted;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.Settled;
import org.kept.eventstore.command.Decision;

/** Staff publish what was submitted, and nobody what their own organization states. */
public final class PublishCommitmentDecision {

  private PublishCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(PublishCommitment command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayReview(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted notDrafted -> Decision.refuse(new Unknown());
      case Commitment.Submitted submitted -> publish(command.campaign(), submitted.particulars());
      // Published twice is published.
      case Commitment.Published published -> Decision.nothing();
      case Commitment.Draft draft -> Decision.refuse(new NotSubmitted());
      case Commitment.ChangesRequested back -> Decision.refuse(new NotSubmitted());
      case Commitment.Withdrawn withdrawn -> Decision.refuse(new NotSubmitted());
      case Commitment.Closed closed -> Decision.refuse(new NotSubmitted());
      case Commitment.Discarded discarded -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> publish(Campaign campaign, Particulars said) {
    if (campaign.terms().isEmpty()) {
      return Decision.refuse(new CampaignUnknown(said.campaign().value()));
    }
    Campaign.Open terms = campaign.terms().get();
    return CommitmentRefusal.unless(
        CampaignRules.encloses(terms, said.wording()).stream().toList(),
        List.of(published(terms, said)));
  }

  private static CommitmentEvent published(Campaign.Open campaign, Particulars said) {
    return new CommitmentPublished(
        said.id().value(),
        said.campaign().value(),
        said.maker().value(),
        said.slug().value(),
        campaign.regionScheme(),
        Settled.of(said.wording(), CampaignRules.regionCodes(campaign)));
  }
}
