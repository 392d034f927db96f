package org.kept.progress.read.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Wording;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Fraction;
import org.kept.progress.model.counting.Status;
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
    Fraction progress = Fraction.ZERO;
    Fraction pace = Fraction.ZERO;
    boolean over = commitment.period().isOver(today);
    List<Status> statuses = new ArrayList<>();
    List<DeliverableView> deliverables = new ArrayList<>();
    for (DeliverableDefinition deliverable : commitment.deliverables()) {
      Figures figures =
          Figures.of(deliverable, tallies.getOrDefault(deliverable.key(), Tally.EMPTY));
      progress = progress.plus(figures.progress());
      pace = pace.plus(Status.pace(deliverable.window(), today));
      statuses.add(
          Status.of(
              figures,
              deliverable.window(),
              commitment.state() == CommitmentDefinition.State.WITHDRAWN,
              today));
      deliverables.add(DeliverableView.of(commitment, deliverable, figures, today, language));
    }
    Fraction number = Fraction.of(Math.max(1, deliverables.size()), 1);
    Fraction meanProgress = progress.dividedBy(number);
    Fraction meanPace = pace.dividedBy(number);
    return new ProgressView(
        commitment.id(),
        commitment.slug(),
        commitment.title(),
        commitment.state().word(),
        commitment.outcome(),
        position,
        through,
        meanProgress.percent(0).intValueExact(),
        meanProgress.percent(1),
        meanPace.percent(0).intValueExact(),
        Status.ofAll(statuses, meanProgress, meanPace, over).word(),
        deliverables.stream().anyMatch(DeliverableView::illustrative),
        List.copyOf(deliverables));
  }
}
