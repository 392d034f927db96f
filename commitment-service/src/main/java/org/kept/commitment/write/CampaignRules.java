package org.kept.commitment.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.CampaignRefusal.LanguageTwice;
import org.kept.commitment.write.CampaignRefusal.PeriodOrder;
import org.kept.commitment.write.StepRefusal.CampaignClosed;
import org.kept.commitment.write.StepRefusal.CampaignUnknown;
import org.kept.commitment.write.StepRefusal.OutsideCampaign;
import org.kept.commitment.write.wording.TextRules;
import org.kept.contracts.RegionSchemes;

/** Commitments answer a campaign that is open. */
public final class CampaignRules {

  private CampaignRules() {}

  /** Why a campaign takes no commitments, if it takes none. */
  public static Optional<StepRefusal> takesCommitments(CampaignId id, Campaign campaign) {
    return switch (campaign) {
      case Campaign.NotOpened notOpened -> Optional.of(new CampaignUnknown(id.value()));
      case Campaign.Open open -> Optional.empty();
      case Campaign.Closed closed -> Optional.of(new CampaignClosed());
    };
  }

  /**
   * Why a commitment lasts when its campaign does not, if it does so. Asked when it is submitted,
   * published and extended: a campaign that is made shorter later leaves what is public as it is.
   */
  public static Optional<StepRefusal> encloses(Campaign.Open campaign, Wording wording) {
    Period whole = campaign.period();
    return Period.of(wording.period())
        .filter(period -> !whole.encloses(period))
        .map(
            period ->
                new OutsideCampaign(
                    period.from().isBefore(whole.from()) ? "period.from" : "period.to",
                    whole.from().toString(),
                    whole.to().toString()));
  }

  /**
   * The same for a commitment that is public and shall last until another day, given as a field.
   */
  public static Optional<StepRefusal> lastsUntil(
      Campaign.Open campaign, LocalDate day, String field) {
    Period whole = campaign.period();
    return day.isAfter(whole.to())
        ? Optional.of(new OutsideCampaign(field, whole.from().toString(), whole.to().toString()))
        : Optional.empty();
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
