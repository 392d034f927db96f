package org.kept.commitment.write.amendcommitment;

import java.util.List;
import java.util.Set;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.wording.TranslationRules;
import org.kept.commitment.write.wording.TranslationRules.Removed;

/**
 * Let a public commitment say this from now on.
 *
 * @param wording whole; without a period it keeps the one it has, and translations as {@link
 *     TranslationRules} says
 * @param removed translations that shall not stay
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 * @param knownPartners those organizations among the new partners that have a stream
 * @param figures what counts toward it when the command is given
 */
public record AmendCommitment(
    CommitmentId id,
    Wording wording,
    List<Removed> removed,
    String reason,
    Actor by,
    Campaign campaign,
    Organization maker,
    Set<OrganizationId> knownPartners,
    Figures figures) {

  public AmendCommitment {
    removed = List.copyOf(removed);
  }
}
