package org.kept.progress.read.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.read.counts.DeliverableView;

/**
 * What happened between two positions; {@code before}, {@code entries} and {@code after} belong
 * together.
 *
 * @param since the position it begins after
 * @param position the position it tells up to, to be given as {@code since} next time
 * @param entries what was told of milestones, oldest first
 * @param recounts deliverables whose figures changed because the commitment was amended
 * @param before each deliverable's figures at {@code since}
 * @param after each deliverable's figures at {@code position}
 * @param more whether something happened after {@code position}
 */
record ActivityView(
    String commitmentId,
    String slug,
    String since,
    String position,
    List<EntryView> entries,
    List<RecountView> recounts,
    List<DeliverableView> before,
    List<DeliverableView> after,
    boolean more) {

  /**
   * One thing told of one milestone.
   *
   * @param kind {@code reported}, {@code evidence-added}, {@code corrected}, {@code verified},
   *     {@code disputed}, {@code answered}, {@code retracted}, {@code merged} or {@code unmerged}
   * @param occurred as exactly as it is known, for example {@code 2014-Q2}
   * @param figuresAfter of the deliverable; absent if it is not promised any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryView(
      String position,
      Instant at,
      String kind,
      String milestoneId,
      long version,
      String deliverable,
      @Nullable String subject,
      @Nullable String region,
      @Nullable String occurred,
      boolean illustrative,
      @Nullable String reason,
      @Nullable DeliverableView figuresAfter) {}

  /**
   * @param reason given for the amendment
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecountView(
      String position,
      Instant at,
      String deliverable,
      @Nullable String reason,
      @Nullable DeliverableView figuresAfter) {}
}
