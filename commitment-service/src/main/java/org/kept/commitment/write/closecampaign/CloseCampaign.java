package org.kept.commitment.write.closecampaign;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;

/** Take no more commitments. */
public record CloseCampaign(CampaignId id, String reason, Actor by) {}
