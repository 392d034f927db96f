package org.kept.commitment.write.publishcommitment;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Show a commitment to everybody.
 *
 * @param campaign as its stream says when the command is given
 * @param maker as its stream says when the command is given
 */
public record PublishCommitment(CommitmentId id, Actor by, Campaign campaign, Organization maker) {}
