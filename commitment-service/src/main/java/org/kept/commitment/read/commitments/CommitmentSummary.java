package org.kept.commitment.read.commitments;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.CommitmentView.Named;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * A commitment as a line of the public list.
 *
 * @param historical entered after its period had passed
 * @param version sequence of the last event it shows
 */
record CommitmentSummary(
    String id,
    String slug,
    String state,
    @Nullable Text title,
    Named campaign,
    Named maker,
    @Nullable Period period,
    int deliverables,
    boolean historical,
    @Nullable String outcome,
    String publishedAt,
    long version) {}
