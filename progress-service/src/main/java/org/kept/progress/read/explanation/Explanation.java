package org.kept.progress.read.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.MilestoneHistory;

/** Goes through the milestones of a deliverable and says of each what it adds. */
final class Explanation {

  /** How many milestones are read at a time. */
  private static final int STEP = 500;

  /** How many milestones are looked at for one page, however few of them are wanted. */
  static final int LOOKED_AT = 10_000;

  private final CountStore store;

  Explanation(CountStore store) {
    this.store = store;
  }

  /** What is wanted; null wants any. */
  record Wanted(@Nullable String region, @Nullable Boolean counted, @Nullable String why) {

    private boolean takes(Explained one) {
      return (region == null || region.equals(one.region()))
          && (counted == null || counted == one.counted())
          && (why == null || why.equals(one.why()));
    }
  }

  /**
   * @param next place to go on after; null on the last page
   */
  record Page(List<Explained> items, @Nullable String next) {}

  Page page(
      CommitmentDefinition commitment,
      DeliverableDefinition toward,
      Figures figures,
      Horizon horizon,
      Wanted wanted,
      long afterPlace,
      int limit) {
    List<Explained> items = new ArrayList<>();
    long place = afterPlace;
    for (int lookedAt = 0; lookedAt < LOOKED_AT; lookedAt += STEP) {
      List<MilestoneHistory> some =
          store.milestones(commitment.id(), Optional.of(toward.key()), place, STEP);
      for (MilestoneHistory history : some) {
        Optional<Explained> one =
            horizon
                .of(history)
                .map(seen -> Explained.of(commitment, toward, figures, seen))
                .filter(wanted::takes);
        if (one.isPresent() && items.size() == limit) {
          return new Page(items, Long.toString(place));
        }
        one.ifPresent(items::add);
        place = history.place();
      }
      if (some.size() < STEP) {
        return new Page(items, null);
      }
    }
    return new Page(items, Long.toString(place));
  }

  /** The number as it is shown; null for a region of what is not counted by region. */
  static @Nullable BigDecimal figure(
      DeliverableDefinition toward, Figures figures, @Nullable String region) {
    if (region == null) {
      return figures.counted();
    }
    return switch (toward.measure()) {
      case Measure.Delivery m -> null;
      case Measure.Percentage m -> null;
      case Measure.Count m -> inRegion(figures, region);
      case Measure.CountPerRegion m -> inRegion(figures, region);
    };
  }

  private static BigDecimal inRegion(Figures figures, String region) {
    return figures.regions().stream()
        .filter(r -> r.code().equals(region))
        .map(Figures.RegionFigure::counted)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
