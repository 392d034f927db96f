package org.kept.progress.read.counts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Tally;

/** Answers what has been counted. */
public final class Counts {

  private final CountStore store;

  public Counts(CountStore store) {
    this.store = store;
  }

  /** The summary of a commitment; an empty one if nothing has been counted yet. */
  public Summary summary(CommitmentDefinition commitment) {
    return Optional.ofNullable(store.summaries(List.of(commitment.id())).get(commitment.id()))
        .orElseGet(() -> Summary.unwritten(commitment.id(), commitment.revision()));
  }

  /** A milestone with its history; empty if nothing was told of it yet. */
  public Optional<MilestoneHistory> milestone(String id) {
    return Optional.ofNullable(store.milestones(List.of(id)).get(id));
  }

  /** Sequence of the last event counted of a milestone; -1 if there is none. */
  public long sequence(String milestone) {
    return milestone(milestone).map(MilestoneHistory::sequence).orElse(-1L);
  }

  /** Added up anew from the milestones as they are now. */
  public Map<String, Tally> recomputed(CommitmentDefinition commitment) {
    return recomputed(commitment, LocalDate.MAX);
  }

  /**
   * Added up from the milestones of which any day had come by then; a month that has begun counts,
   * just as one that reaches into a window does.
   */
  public Map<String, Tally> recomputed(CommitmentDefinition commitment, LocalDate through) {
    Map<String, Tally> tallies = new HashMap<>();
    store.eachMilestone(
        commitment.id(),
        milestone -> {
          if (milestone.state() instanceof Milestone.Known known
              && !known.facts().occurred().first().isAfter(through)) {
            Recount.add(tallies, commitment, milestone);
          }
        });
    return tallies;
  }
}
