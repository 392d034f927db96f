package org.kept.progress.read.counts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.counting.Tally;

/** Answers what has been counted. */
public final class Counts {

  /** How many milestones are read at a time where all are wanted. */
  private static final int STEP = 500;

  private final CountStore store;

  public Counts(CountStore store) {
    this.store = store;
  }

  /** The summary of a commitment; an empty one if nothing has been counted yet. */
  public Summary summary(CommitmentDefinition commitment) {
    return summaries(List.of(commitment)).values().iterator().next();
  }

  /** The summaries of commitments by id; an empty one where nothing has been counted yet. */
  public Map<String, Summary> summaries(Collection<CommitmentDefinition> commitments) {
    Map<String, Summary> stored =
        store.summaries(commitments.stream().map(CommitmentDefinition::id).toList());
    Map<String, Summary> all = new HashMap<>();
    for (CommitmentDefinition each : commitments) {
      all.put(each.id(), stored.getOrDefault(each.id(), Summary.unwritten(each)));
    }
    return all;
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
    return recomputed(commitment, Horizon.ALL);
  }

  /** Added up from the milestones as far as a horizon reaches, by the promise as it reads now. */
  public Map<String, Tally> recomputed(CommitmentDefinition commitment, Horizon horizon) {
    Map<String, Tally> tallies = new HashMap<>();
    store.eachMilestone(
        commitment.id(),
        milestone ->
            horizon
                .of(milestone)
                .ifPresent(seen -> Recount.add(tallies, commitment, seen.history())));
    return tallies;
  }

  /** The kept tallies where everything is asked for, else those that {@link #recomputed} gives. */
  public Map<String, Tally> tallies(
      CommitmentDefinition commitment, Summary summary, Horizon horizon) {
    return horizon.isAll() ? summary.tallies() : recomputed(commitment, horizon);
  }

  /** Milestones of one deliverable as far as a horizon reaches, one after the other. */
  public void each(
      String commitment, String deliverable, Horizon horizon, Consumer<Horizon.Seen> each) {
    long place = -1;
    List<MilestoneHistory> some;
    do {
      some = store.milestones(commitment, Optional.of(deliverable), place, STEP);
      for (MilestoneHistory milestone : some) {
        horizon.of(milestone).ifPresent(each);
        place = milestone.place();
      }
    } while (some.size() == STEP);
  }
}
