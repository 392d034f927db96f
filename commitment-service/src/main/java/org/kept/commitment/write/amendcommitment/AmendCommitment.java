package org.kept.commitment.write.amendcommitment;

import java.util.Set;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;

/**
 * Let a public commitment say this from now on.
 *
 * @param wording whole; without a period it keeps the one it has
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 * @param knownPartners those organizations among the new partners that have a stream
 * @param figures what counts toward it when the command is given
 */
public record AmendCommitment(
    CommitmentId id,
    Wording wording,
    String reason,
    Actor by,
    Campaign campaign,
    Organization maker,
    Set<OrganizationId> knownPartners,
    Figures figures) {

  AmendCommitment with(Figures counted) {
    return new AmendCommitment(id, wording, reason, by, campaign, maker, knownPartners, counted);
  }
}
