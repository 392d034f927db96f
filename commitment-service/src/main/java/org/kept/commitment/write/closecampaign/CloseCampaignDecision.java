package org.kept.commitment.write.closecampaign;

import java.util.List;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRefusal.Unknown;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.ReasonRules;
import org.kept.eventstore.command.Decision;

/** Staff close a campaign for good; what was submitted before can still be published. */
public final class CloseCampaignDecision {

  private CloseCampaignDecision() {}

  public static Decision<CampaignEvent> decide(CloseCampaign command, Campaign state) {
    if (!command.by().staff()) {
      return Decision.refuse(new StaffOnly());
    }
    return switch (state) {
      case Campaign.NotOpened notOpened -> Decision.refuse(new Unknown());
      case Campaign.Open open ->
          CommitmentRefusal.unless(
              ReasonRules.check(command.reason()).stream().toList(),
              List.of(new CampaignClosed(command.id().value(), command.reason().strip())));
      // Closed twice is closed.
      case Campaign.Closed closed -> Decision.nothing();
    };
  }
}
