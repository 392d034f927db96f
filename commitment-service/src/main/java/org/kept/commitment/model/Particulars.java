package org.kept.commitment.model;

import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Wording;

/**
 * Whose commitment it is and what it says.
 *
 * @param notes how many context facts were noted
 */
public record Particulars(
    CommitmentId id,
    CampaignId campaign,
    OrganizationId maker,
    Slug slug,
    Wording wording,
    int notes) {

  static Particulars of(CommitmentDrafted drafted) {
    return new Particulars(
        new CommitmentId(drafted.commitmentId()),
        new CampaignId(drafted.campaignId()),
        new OrganizationId(drafted.makerId()),
        new Slug(drafted.slug()),
        drafted.wording(),
        0);
  }

  Particulars saying(Wording newWording) {
    return new Particulars(id, campaign, maker, slug, newWording, notes);
  }

  Particulars lasting(Dates period) {
    return saying(wording.lasting(period));
  }

  Particulars noted() {
    return new Particulars(id, campaign, maker, slug, wording, notes + 1);
  }
}
