package org.kept.progress.read.milestones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Standing;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.MilestoneHistory;

/** Lists milestones, those that count or those that do not, in the order they were first told. */
final class MilestoneList {

  /** How many are read at a time where only some are wanted. */
  private static final int STEP = 500;

  private final CountStore store;

  MilestoneList(CountStore store) {
    this.store = store;
  }

  /** What is wanted; null wants any. */
  record Wanted(@Nullable String deliverable, @Nullable String region, @Nullable Boolean counted) {

    boolean takes(
        CommitmentDefinition commitment, MilestoneHistory history, Milestone.Known milestone) {
      return (region == null || region.equals(milestone.facts().region()))
          && (counted == null
              || counted
                  == (MilestoneView.standing(commitment, history, milestone)
                      instanceof Standing.Counted));
    }
  }

  /**
   * @param next asks for the page after this one; null on the last
   */
  record Page(List<MilestoneView> items, @Nullable String next) {}

  Page page(CommitmentDefinition commitment, Wanted wanted, long afterPlace, int limit) {
    List<MilestoneView> items = new ArrayList<>();
    long place = afterPlace;
    while (true) {
      List<MilestoneHistory> some =
          store.milestones(commitment.id(), Optional.ofNullable(wanted.deliverable()), place, STEP);
      for (MilestoneHistory history : some) {
        if (history.state() instanceof Milestone.Known milestone
            && wanted.takes(commitment, history, milestone)) {
          if (items.size() == limit) {
            return new Page(items, Long.toString(place));
          }
          items.add(MilestoneView.of(commitment, history, milestone));
        }
        place = history.place();
      }
      if (some.size() < STEP) {
        return new Page(items, null);
      }
    }
  }
}
