package org.kept.commitment.write.editdraft;

import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Let a draft say this from now on.
 *
 * @param maker as its stream says when the command is given
 */
public record EditDraft(CommitmentId id, Wording wording, Actor by, Organization maker) {}
