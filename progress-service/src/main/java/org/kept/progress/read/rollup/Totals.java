package org.kept.progress.read.rollup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.counting.CommitmentFigures;
import org.kept.progress.model.counting.Status;

/** Counts commitments and deliverables by how they stand; what they count is never added up. */
final class Totals {

  private final Map<String, Integer> byState =
      zeroes(Arrays.stream(CommitmentDefinition.State.values()).map(it -> it.word()).toList());
  private final Map<String, Integer> byOutcome = zeroes(List.of("kept", "partly-kept", "not-kept"));
  private final Map<String, Integer> byStatus = statuses();
  private final Map<String, Integer> deliverablesByStatus = statuses();
  private boolean illustrative;

  /**
   * @param byState {@code published}, {@code withdrawn} or {@code closed}
   * @param byOutcome of those that are closed
   * @param byStatus how the commitments stand on the day, for example {@code OnTrack}
   * @param illustrative whether any of what counts is made up to show how Kept works
   */
  record View(
      int commitments,
      Map<String, Integer> byState,
      Map<String, Integer> byOutcome,
      Map<String, Integer> byStatus,
      int deliverables,
      Map<String, Integer> deliverablesByStatus,
      boolean illustrative) {}

  void add(CommitmentFigures figures) {
    byState.merge(figures.commitment().state().word(), 1, Integer::sum);
    if (figures.commitment().outcome() != null) {
      byOutcome.merge(figures.commitment().outcome(), 1, Integer::sum);
    }
    byStatus.merge(figures.status().word(), 1, Integer::sum);
    figures.parts().forEach(it -> deliverablesByStatus.merge(it.status().word(), 1, Integer::sum));
    illustrative |= figures.illustrative();
  }

  View view() {
    return new View(
        sum(byStatus),
        byState,
        byOutcome,
        byStatus,
        sum(deliverablesByStatus),
        deliverablesByStatus,
        illustrative);
  }

  private static int sum(Map<String, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> statuses() {
    return zeroes(Arrays.stream(Status.values()).map(Status::word).toList());
  }

  /** Every word is there, so that a reader need not know which could be missing. */
  private static Map<String, Integer> zeroes(List<String> words) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    words.forEach(word -> numbers.put(word, 0));
    return numbers;
  }
}
