package org.kept.progress.read.milestones;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.kept.progress.model.Milestone;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.EventWords;
import org.kept.progress.read.counts.MilestoneHistory;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AtLeast;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Explains numbers: {@code GET /commitments/{id or slug}/milestones}, {@code GET /milestones/{id}}.
 */
@RestController
@Tag(name = "Milestones")
final class MilestonesEndpoint {

  /** Milestones on a page if nothing else is asked for. */
  static final int PAGE = 50;

  /** Milestones on a page at most. */
  static final int LARGEST_PAGE = 500;

  /** Milestones told as merged into one. */
  static final int STANDS_FOR_MOST = 100;

  private final Definitions definitions;
  private final Counts counts;
  private final CountStore store;
  private final MilestoneList list;

  MilestonesEndpoint(Definitions definitions, Counts counts, CountStore store) {
    this.definitions = definitions;
    this.counts = counts;
    this.store = store;
    this.list = new MilestoneList(store);
  }

  @GetMapping("/commitments/{commitment}/milestones")
  @Operation(summary = "The milestones that make a number, and those left out and why")
  MilestoneList.Page milestones(
      @PathVariable String commitment,
      @RequestParam(required = false) @Nullable String deliverable,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable Boolean counted,
      @RequestParam(defaultValue = "-1") long cursor,
      @RequestParam(defaultValue = "" + PAGE) int limit) {
    return list.page(
        known(commitment),
        new MilestoneList.Wanted(deliverable, region, counted),
        cursor,
        Math.clamp(limit, 1, LARGEST_PAGE));
  }

  /**
   * A milestone with all that was said of it.
   *
   * @param standsFor milestones that were merged into it and so do not count by themselves
   * @param history oldest first
   */
  record Told(
      @JsonUnwrapped MilestoneView milestone,
      List<StandsForView> standsFor,
      List<HistoryView> history) {}

  record StandsForView(String id, String subject) {}

  /**
   * @param kind for example {@code reported}
   * @param said the event, field by field
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HistoryView(long version, Instant recorded, String kind, String actor, Object said) {}

  @GetMapping("/milestones/{id}")
  @Operation(summary = "A milestone with its history")
  ResponseEntity<Told> milestone(
      @PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) {
    Optional<MilestoneHistory> found =
        AtLeast.await(atLeast, () -> counts.milestone(id), MilestoneHistory::sequence);
    MilestoneHistory history = found.orElseThrow(ProblemException::notFound);
    if (!(history.state() instanceof Milestone.Known milestone)) {
      throw ProblemException.notFound();
    }
    CommitmentDefinition commitment = known(milestone.facts().commitmentId());
    return Answers.found(
        history.sequence(),
        new Told(
            MilestoneView.of(commitment, history, milestone),
            standsFor(id),
            history.entries().stream()
                .map(
                    entry ->
                        new HistoryView(
                            entry.sequence(),
                            entry.at(),
                            EventWords.kind(entry.event()),
                            entry.actor(),
                            entry.event()))
                .toList()));
  }

  private List<StandsForView> standsFor(String id) {
    return store.mergedInto(id, STANDS_FOR_MOST).stream()
        .map(MilestoneHistory::state)
        .filter(Milestone.Known.class::isInstance)
        .map(Milestone.Known.class::cast)
        .map(other -> new StandsForView(other.facts().id().value(), other.facts().subject()))
        .toList();
  }

  private CommitmentDefinition known(String commitment) {
    return definitions.commitment(commitment).orElseThrow(ProblemException::notFound);
  }
}
