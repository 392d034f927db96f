package org.kept.commitment.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.CampaignRefusal.LanguageTwice;
import org.kept.commitment.write.CampaignRefusal.PeriodOrder;
import org.kept.commitment.write.StepRefusal.CampaignClosed;
import org.kept.commitment.write.StepRefusal.CampaignUnknown;
import org.kept.commitment.write.wording.TextRules;
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

  /** What the terms of a campaign obey whenever they are given. */
  public static List<CampaignRefusal> ofTerms(Text name, Text goal, Dates period) {
    List<CampaignRefusal> refusals = new ArrayList<>();
    if (period.from().isAfter(period.to())) {
      refusals.add(new PeriodOrder());
    }
    onceALanguage(name, "name", refusals);
    onceALanguage(goal, "goal", refusals);
    return refusals;
  }

  private static void onceALanguage(Text text, String field, List<CampaignRefusal> refusals) {
    TextRules.twice(text)
        .ifPresent(language -> refusals.add(new LanguageTwice(field + ".translations", language)));
  }

  /** The codes of the regions a campaign counts by. */
  public static List<String> regionCodes(Campaign.Open campaign) {
    return RegionSchemes.find(campaign.regionScheme()).orElseThrow().regionCodes();
  }
}
