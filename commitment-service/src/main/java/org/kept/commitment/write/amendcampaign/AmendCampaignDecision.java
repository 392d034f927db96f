package org.kept.commitment.write.amendcampaign;

import java.util.ArrayList;
import java.util.List;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.CampaignRefusal;
import org.kept.commitment.write.CampaignRefusal.HumanBefore;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRefusal.Unknown;
import org.kept.commitment.write.CampaignRefusal.WasClosed;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.ReasonRules;
import org.kept.commitment.write.wording.TranslationRules;
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
              brokenRules(command, open.said()),
              open.said().equals(terms(command)) ? List.of() : List.of(amended(command)));
      case Campaign.Closed closed -> Decision.refuse(new WasClosed());
    };
  }

  private static List<CommitmentRefusal> brokenRules(AmendCampaign command, Campaign.Terms before) {
    List<CommitmentRefusal> refusals =
        new ArrayList<>(CampaignRules.ofTerms(command.name(), command.goal(), command.period()));
    refusals.addAll(byPeople(before.name(), command.name(), "name.translations"));
    refusals.addAll(byPeople(before.goal(), command.goal(), "goal.translations"));
    ReasonRules.check(command.reason()).ifPresent(refusals::add);
    return refusals;
  }

  /** What a person has translated is not left to a machine, as in commitments. */
  private static List<CampaignRefusal> byPeople(Text before, Text asked, String field) {
    return TranslationRules.takenFromPeople(before, asked).stream()
        .<CampaignRefusal>map(language -> new HumanBefore(field, language))
        .toList();
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
