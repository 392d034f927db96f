package org.kept.commitment.write;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.StepRefusal.CampaignClosed;
import org.kept.commitment.write.StepRefusal.CampaignUnknown;
import org.kept.contracts.RegionSchemes;

/** Commitments answer a campaign that is open. */
public final class CampaignRules {

  private CampaignRules() {}

  /** Why a campaign takes no commitments, if it takes none. */
  public static Optional<StepRefusal> takesCommitments(Campaign campaign) {
    return switch (campaign) {
      case Campaign.NotOpened notOpened -> Optional.of(new CampaignUnknown());
      case Campaign.Open open -> Optional.empty();
      case Campaign.Closed closed -> Optional.of(new CampaignClosed());
    };
  }

  /** The codes of the regions a campaign counts by. */
  public static List<String> regionCodes(Campaign.Open campaign) {
    return RegionSchemes.find(campaign.regionScheme()).orElseThrow().regionCodes();
  }
}
