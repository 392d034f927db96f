package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a campaign stays as it is. */
public sealed interface CampaignRefusal extends CommitmentRefusal {

  @Rule(code = "campaign.staff-only", kind = Kind.FORBIDDEN)
  record StaffOnly() implements CampaignRefusal {}

  @Rule(code = "campaign.exists", kind = Kind.CONFLICT)
  record Exists() implements CampaignRefusal {}

  @Rule(code = "campaign.unknown", kind = Kind.NOT_FOUND)
  record Unknown() implements CampaignRefusal {}

  @Rule(code = "campaign.closed", kind = Kind.CONFLICT)
  record WasClosed() implements CampaignRefusal {}

  @Rule(code = "campaign.period-order", kind = Kind.INVALID, field = "period.to")
  record PeriodOrder() implements CampaignRefusal {}

  @Rule(code = "campaign.region-scheme", kind = Kind.INVALID, field = "regionScheme")
  record RegionSchemeUnknown(String regionScheme, String known) implements CampaignRefusal {}

  @Rule(code = "campaign.language-twice", kind = Kind.INVALID)
  record LanguageTwice(String field, String language) implements CampaignRefusal {}

  @Rule(code = "campaign.translation-by-human", kind = Kind.CONFLICT)
  record HumanBefore(String field, String language) implements CampaignRefusal {}
}
