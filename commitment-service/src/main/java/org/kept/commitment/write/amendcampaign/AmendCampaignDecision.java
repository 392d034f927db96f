package org.kept.commitment.write.amendcampaign;

import java.util.ArrayList;
import java.util.List;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRefusal.Unknown;
import org.kept.commitment.write.CampaignRefusal.WasClosed;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.ReasonRules;
import org.kept.eventstore.command.Decision;

/** Staff amend a campaign while it is open; its region scheme and its address stay. */
public final class AmendCampaignDecision {

  private AmendCampaignDecision() {}

  public static Decision<CampaignEvent> decide(AmendCampaign command, Campaign state) {
    if (!command.by().staff()) {
      return Decision.refuse(new StaffOnly());
    }
    return switch (state) {
      case Campaign.NotOpened notOpened -> Decision.refuse(new Unknown());
      case Campaign.Open open ->
          CommitmentRefusal.unless(
              brokenRules(command),
              open.said().equals(terms(command)) ? List.of() : List.of(amended(command)));
      case Campaign.Closed closed -> Decision.refuse(new WasClosed());
    };
  }

  private static List<CommitmentRefusal> brokenRules(AmendCampaign command) {
    List<CommitmentRefusal> refusals =
        new ArrayList<>(CampaignRules.ofTerms(command.name(), command.goal(), command.period()));
    ReasonRules.check(command.reason()).ifPresent(refusals::add);
    return refusals;
  }

  private static Campaign.Terms terms(AmendCampaign command) {
    return new Campaign.Terms(
        command.name(),
        command.goal(),
        command.period(),
        command.languages(),
        command.hashtags(),
        command.socialHandle());
  }

  private static CampaignEvent amended(AmendCampaign command) {
    return new CampaignAmended(
        command.id().value(),
        command.name(),
        command.goal(),
        command.period(),
        command.languages(),
        command.hashtags(),
        command.socialHandle(),
        command.reason().strip());
  }
}
