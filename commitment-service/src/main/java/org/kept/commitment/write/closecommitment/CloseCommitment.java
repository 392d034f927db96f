package org.kept.commitment.write.closecommitment;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Outcome;

/**
 * Say what came of a commitment.
 *
 * @param statement why this outcome; null if none was given
 * @param maker as its stream says when the command is given
 * @param figures what counts toward it when the command is given
 */
public record CloseCommitment(
    CommitmentId id,
    Outcome outcome,
    @Nullable Text statement,
    Actor by,
    Organization maker,
    Figures figures) {}
