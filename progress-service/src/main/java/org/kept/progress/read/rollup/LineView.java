package org.kept.progress.read.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Wording;
import org.kept.progress.model.counting.CommitmentFigures;

/**
 * A commitment in a list, in the words of its progress.
 *
 * @param percent plain mean of the deliverables' progress, whole, halves up, at most 100
 * @param pace percent that linear progress would have reached by the day, as the same mean
 * @param status for example {@code OnTrack}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
    String commitmentId,
    String slug,
    Wording title,
    String campaignId,
    String makerId,
    String state,
    @Nullable String outcome,
    int percent,
    BigDecimal percentExact,
    int pace,
    String status,
    boolean illustrative) {

  static LineView of(CommitmentFigures figures) {
    CommitmentDefinition commitment = figures.commitment();
    return new LineView(
        commitment.id(),
        commitment.slug(),
        commitment.title(),
        commitment.campaignId(),
        commitment.makerId(),
        commitment.state().word(),
        commitment.outcome(),
        figures.progress().percent(0).intValueExact(),
        figures.progress().percent(1),
        figures.pace().percent(0).intValueExact(),
        figures.status().word(),
        figures.illustrative());
  }
}
