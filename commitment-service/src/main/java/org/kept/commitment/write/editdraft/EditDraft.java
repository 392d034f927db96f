package org.kept.commitment.write.editdraft;

import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Let a draft say this from now on.
 *
 * @param maker as its stream says when the command is given
 * @param saved whether it was saved piece by piece, and each piece held to the rules about what it
 *     replaced
 */
public record EditDraft(
    CommitmentId id, Wording wording, Actor by, Organization maker, boolean saved) {

  /** As somebody says it all at once. */
  public EditDraft(CommitmentId id, Wording wording, Actor by, Organization maker) {
    this(id, wording, by, maker, false);
  }
}
