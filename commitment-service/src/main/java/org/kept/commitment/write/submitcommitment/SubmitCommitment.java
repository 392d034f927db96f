package org.kept.commitment.write.submitcommitment;

import java.util.Set;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;

/**
 * Hand a commitment to staff.
 *
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 * @param knownPartners those organizations among its partners that have a stream
 */
public record SubmitCommitment(
    CommitmentId id,
    Actor by,
    Campaign campaign,
    Organization maker,
    Set<OrganizationId> knownPartners) {}
