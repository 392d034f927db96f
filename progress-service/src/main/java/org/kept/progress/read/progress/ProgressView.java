package org.kept.progress.read.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Wording;
import org.kept.progress.model.counting.CommitmentFigures;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.DeliverableView;

/**
 * How a commitment stands.
 *
 * @param state {@code published}, {@code withdrawn} or {@code closed}
 * @param outcome {@code kept}, {@code partly-kept} or {@code not-kept} once it is closed
 * @param position in its activity up to which this counts; for {@code activity?since=}
 * @param through only what had happened by this day is counted; absent if all is
 * @param percent plain mean of the deliverables' progress, each at most 100; whole, halves up
 * @param percentExact the same with one decimal
 * @param pace percent that linear progress would have reached by today, as the same mean
 * @param illustrative whether any of what counts is made up to show how Kept works
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressView(
    String commitmentId,
    String slug,
    Wording title,
    String state,
    @Nullable String outcome,
    String position,
    @Nullable LocalDate through,
    int percent,
    BigDecimal percentExact,
    int pace,
    String status,
    boolean illustrative,
    List<DeliverableView> deliverables) {

  static ProgressView of(
      CommitmentDefinition commitment,
      Map<String, Tally> tallies,
      String position,
      @Nullable LocalDate through,
      LocalDate today,
      String language) {
    CommitmentFigures figures = CommitmentFigures.of(commitment, tallies, today);
    return new ProgressView(
        commitment.id(),
        commitment.slug(),
        commitment.title(),
        commitment.state().word(),
        commitment.outcome(),
        position,
        through,
        figures.progress().percent(0).intValueExact(),
        figures.progress().percent(1),
        figures.pace().percent(0).intValueExact(),
        figures.status().word(),
        figures.illustrative(),
        figures.parts().stream()
            .map(
                it ->
                    DeliverableView.of(commitment, it.deliverable(), it.figures(), today, language))
            .toList());
  }
}
