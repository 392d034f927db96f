package org.kept.progress.write.merge;

import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.Teller;

/**
 * Let another milestone stand for this one, since both are about the same subject.
 *
 * @param into id of the one that shall stand for both
 * @param target how that one stood a moment ago
 */
public record MergeMilestone(
    CommitmentDefinition toward, String into, Milestone target, String reason, Teller teller) {}
