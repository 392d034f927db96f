package org.kept.commitment.write.draftcommitment;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;

/**
 * Begin to write a commitment.
 *
 * @param predecessorId the commitment it renews; null if it renews none
 * @param predecessor as its stream says when the command is given; not drafted if there is none
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 */
public record DraftCommitment(
    CommitmentId id,
    CampaignId campaignId,
    OrganizationId makerId,
    Slug slug,
    @Nullable CommitmentId predecessorId,
    Wording wording,
    Actor by,
    Commitment predecessor,
    Campaign campaign,
    Organization maker) {}
