package org.kept.commitment.write.withdrawcommitment;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Give a commitment up.
 *
 * @param maker as its stream says when the command is given
 */
public record WithdrawCommitment(CommitmentId id, String reason, Actor by, Organization maker) {}
