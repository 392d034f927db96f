package org.kept.contracts.milestones;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.Evidence;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Source;

/**
 * Everything that is told on {@code kept.milestones}; one record an event type, JSON by component
 * name. Every event names the commitment and deliverable it counts toward, so that a consumer needs
 * no lookup to route it.
 */
public sealed interface MilestonesEvent {

  String milestoneId();

  String commitmentId();

  String deliverable();

  /**
   * A dated fact, told for the first time for its subject.
   *
   * @param subject the thing counted as it was written; a stage's name where stages are measured
   * @param subjectKey the subject normalized (NFKC, case and space folded): what makes it one thing
   * @param region code of the campaign's region scheme
   * @param country ISO 3166-1 alpha-2
   * @param quantity units it stands for; 1 where things are counted one by one
   * @param numerator of a percentage, with {@code denominator}
   * @param illustrative made up to show how Kept works; never to be read as fact
   */
  record MilestoneReported(
      String milestoneId,
      String commitmentId,
      String deliverable,
      String subject,
      String subjectKey,
      @Nullable String region,
      @Nullable String country,
      PartialDate occurred,
      BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      List<Evidence> evidence,
      @Nullable String note,
      List<String> tags,
      boolean illustrative,
      Source source)
      implements MilestonesEvent {}

  /** The same subject was told again: its evidence is kept, its count is not. */
  record MilestoneEvidenceAdded(
      String milestoneId,
      String commitmentId,
      String deliverable,
      List<Evidence> evidence,
      @Nullable String note,
      Source source)
      implements MilestonesEvent {}

  /** Fields as they read from now on; what was said before stays in the stream. */
  record MilestoneCorrected(
      String milestoneId,
      String commitmentId,
      String deliverable,
      @Nullable String region,
      @Nullable String country,
      PartialDate occurred,
      BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable String note,
      List<String> tags,
      String reason)
      implements MilestonesEvent {}

  record MilestoneVerified(String milestoneId, String commitmentId, String deliverable)
      implements MilestonesEvent {}

  record MilestoneDisputed(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestonesEvent {}

  record MilestoneAnswered(
      String milestoneId, String commitmentId, String deliverable, String answer)
      implements MilestonesEvent {}

  record MilestoneRetracted(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestonesEvent {}

  /** Found to be the same institution as another milestone's subject, which now stands for both. */
  record MilestoneMerged(
      String milestoneId,
      String commitmentId,
      String deliverable,
      String intoMilestoneId,
      String reason)
      implements MilestonesEvent {}

  record MilestoneUnmerged(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestonesEvent {}
}
