package org.kept.commitment.read.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.CommitmentView.Named;
import org.kept.commitment.read.languages.Shown;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * A commitment as a line of the public list.
 *
 * @param shown the title in the reader's language
 * @param regions codes of the regions it promises something in
 * @param tags its own and those of its deliverables
 * @param historical entered after its period had passed
 * @param version sequence of the last event it shows
 */
public record CommitmentSummary(
    String id,
    String slug,
    String state,
    @Nullable Text title,
    @Nullable Shown shown,
    Named campaign,
    Named maker,
    @Nullable Period period,
    int deliverables,
    List<String> regions,
    List<String> tags,
    boolean historical,
    @Nullable String outcome,
    String publishedAt,
    long version) {}
