package org.kept.notification.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.Text;

/**
 * The answer of {@code GET /commitments/{id}/activity}, as far as digests need it; fields that are
 * not named here are passed over.
 *
 * @param position up to which it tells
 * @param recounts deliverables that were counted anew because the promise was amended
 * @param more whether there is still more after {@code position}
 */
record ActivityAnswer(
    String position,
    List<EntryView> entries,
    @Nullable List<RecountView> recounts,
    List<FiguresView> before,
    List<FiguresView> after,
    boolean more) {

  record EntryView(
      String position,
      String kind,
      String milestoneId,
      String deliverable,
      @Nullable String subject,
      @Nullable String region,
      @Nullable String reason,
      @Nullable FiguresView figuresAfter) {}

  record RecountView(String position, String deliverable, @Nullable String reason) {}

  /**
   * @param countedTrue everything that counts, even beyond the target
   */
  record FiguresView(
      String key,
      Text title,
      String kind,
      @Nullable UnitView unit,
      BigDecimal countedTrue,
      BigDecimal target,
      BigDecimal percent,
      BigDecimal pace,
      String status,
      int regionsMet,
      int regionsTotal,
      List<RegionView> regions,
      List<StageView> stages,
      LeftOutView notCounted,
      boolean illustrative) {}

  record UnitView(String one, String many) {}

  record RegionView(String code, String name, BigDecimal counted, @Nullable BigDecimal target) {}

  record StageView(String name, boolean done) {}

  record LeftOutView(int outOfWindow, int disputed, int retracted, int merged, int notMeasured) {

    /** Those that never counted: what was taken back is told by the event that took it back. */
    int fromTheStart() {
      return outOfWindow + notMeasured;
    }
  }
}
