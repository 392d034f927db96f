package org.kept.commitment.write.opencampaign;

import java.util.ArrayList;
import java.util.List;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.CampaignRefusal;
import org.kept.commitment.write.CampaignRefusal.Exists;
import org.kept.commitment.write.CampaignRefusal.RegionSchemeUnknown;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.contracts.RegionSchemes;
import org.kept.eventstore.command.Decision;

/** Staff open campaigns; the region scheme must be one that Kept has. */
public final class OpenCampaignDecision {

  private OpenCampaignDecision() {}

  public static Decision<CampaignEvent> decide(OpenCampaign command, Campaign state) {
    if (!command.by().staff()) {
      return Decision.refuse(new StaffOnly());
    }
    return switch (state) {
      case Campaign.NotOpened notOpened ->
          CommitmentRefusal.unless(brokenRules(command), List.of(opened(command)));
      case Campaign.Open open -> Decision.refuse(new Exists());
      case Campaign.Closed closed -> Decision.refuse(new Exists());
    };
  }

  private static List<CampaignRefusal> brokenRules(OpenCampaign command) {
    List<CampaignRefusal> refusals =
        new ArrayList<>(CampaignRules.ofTerms(command.name(), command.goal(), command.period()));
    if (RegionSchemes.find(command.regionScheme()).isEmpty()) {
      refusals.add(
          new RegionSchemeUnknown(command.regionScheme(), String.join(", ", RegionSchemes.ids())));
    }
    return refusals;
  }

  private static CampaignEvent opened(OpenCampaign command) {
    return new CampaignOpened(
        command.id().value(),
        command.slug().value(),
        command.name(),
        command.goal(),
        command.host(),
        command.period(),
        command.regionScheme(),
        command.languages(),
        command.hashtags(),
        command.socialHandle());
  }
}
