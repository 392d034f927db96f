package org.kept.commitment.write.extendcommitment;

import java.time.LocalDate;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Let the period end later.
 *
 * @param to its new last day
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 */
public record ExtendCommitment(
    CommitmentId id,
    LocalDate to,
    String reason,
    Actor by,
    Campaign campaign,
    Organization maker) {}
