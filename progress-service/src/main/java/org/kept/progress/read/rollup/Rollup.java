package org.kept.progress.read.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.counting.CommitmentFigures;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.Summary;

/**
 * Goes through commitments and tells how each stands. Their status changes with the day, so it is
 * reckoned when it is asked for; never more than a step of them is in memory.
 */
final class Rollup {

  private static final int STEP = 200;

  private final Counts counts;

  Rollup(Counts counts) {
    this.counts = counts;
  }

  /**
   * A page of lines.
   *
   * @param next the cursor of the page after this one; null on the last
   */
  record Lines<T>(List<T> items, @Nullable String next) {}

  /**
   * @param commitments those after an id, in the order of their ids, so many at most
   * @param cursor id that the page begins after; empty for the first
   * @param limit commitments with lines on the page
   * @param lines of a commitment; it may have none
   * @param all is told of every commitment, on the first page only
   */
  <T> Lines<T> page(
      BiFunction<String, Integer, List<CommitmentDefinition>> commitments,
      String cursor,
      int limit,
      Horizon horizon,
      LocalDate today,
      Function<CommitmentFigures, List<T>> lines,
      Consumer<CommitmentFigures> all) {
    boolean first = cursor.isEmpty();
    List<T> items = new ArrayList<>();
    int taken = 0;
    String last = cursor;
    String next = null;
    String after = cursor;
    List<CommitmentDefinition> step;
    do {
      step = commitments.apply(after, STEP);
      Map<String, Summary> summaries = counts.summaries(step);
      for (CommitmentDefinition commitment : step) {
        after = commitment.id();
        if (!first && next != null) {
          continue;
        }
        Summary summary = summaries.getOrDefault(after, Summary.unwritten(commitment));
        CommitmentFigures figures =
            CommitmentFigures.of(commitment, counts.tallies(commitment, summary, horizon), today);
        if (first) {
          all.accept(figures);
        }
        List<T> some = next == null ? lines.apply(figures) : List.of();
        if (!some.isEmpty() && taken == limit) {
          next = last;
        } else if (!some.isEmpty()) {
          items.addAll(some);
          taken++;
          last = after;
        }
      }
    } while (step.size() == STEP && (first || next == null));
    return new Lines<>(items, next);
  }
}
