package org.kept.commitment.write.discarddraft;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Throw a draft away.
 *
 * @param maker as its stream says when the command is given
 */
public record DiscardDraft(CommitmentId id, Actor by, Organization maker) {}
