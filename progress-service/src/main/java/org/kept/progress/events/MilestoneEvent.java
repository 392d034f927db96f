package org.kept.progress.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be stored in a milestone's stream; plain values only. */
public sealed interface MilestoneEvent {

  /** The first fact about a subject, or the first after it was retracted. */
  record MilestoneReported(
      String milestoneId,
      String commitmentId,
      String deliverable,
      String subject,
      String subjectKey,
      @Nullable String region,
      @Nullable String country,
      StoredDate occurred,
      BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      List<StoredEvidence> evidence,
      @Nullable String note,
      List<String> tags,
      boolean illustrative,
      StoredSource source)
      implements MilestoneEvent {
    public MilestoneReported {
      evidence = List.copyOf(evidence);
      tags = List.copyOf(tags);
    }
  }

  /** The same subject was told again. */
  record MilestoneEvidenceAdded(
      String milestoneId,
      String commitmentId,
      String deliverable,
      List<StoredEvidence> evidence,
      @Nullable String note,
      StoredSource source)
      implements MilestoneEvent {
    public MilestoneEvidenceAdded {
      evidence = List.copyOf(evidence);
    }
  }

  /** The fields as they read from now on. */
  record MilestoneCorrected(
      String milestoneId,
      String commitmentId,
      String deliverable,
      @Nullable String region,
      @Nullable String country,
      StoredDate occurred,
      BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable String note,
      List<String> tags,
      String reason)
      implements MilestoneEvent {
    public MilestoneCorrected {
      tags = List.copyOf(tags);
    }
  }

  record MilestoneVerified(String milestoneId, String commitmentId, String deliverable)
      implements MilestoneEvent {}

  record MilestoneDisputed(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestoneEvent {}

  record MilestoneAnswered(
      String milestoneId, String commitmentId, String deliverable, String answer)
      implements MilestoneEvent {}

  record MilestoneRetracted(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestoneEvent {}

  /** Found to be the same thing as another milestone's subject, which now stands for both. */
  record MilestoneMerged(
      String milestoneId,
      String commitmentId,
      String deliverable,
      String intoMilestoneId,
      String reason)
      implements MilestoneEvent {}

  record MilestoneUnmerged(
      String milestoneId, String commitmentId, String deliverable, String reason)
      implements MilestoneEvent {}

  String milestoneId();

  String commitmentId();

  String deliverable();

  /**
   * @param date {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or {@code 2014}
   * @param precision {@code day}, {@code month}, {@code quarter} or {@code year}
   */
  record StoredDate(String date, String precision) {}

  /** Exactly one of {@code url} and {@code fileId} is set. */
  record StoredEvidence(
      @Nullable String url,
      @Nullable String fileId,
      @Nullable String label,
      @Nullable String language,
      String addedBy) {}

  /**
   * @param kind {@code form} or {@code import}
   */
  record StoredSource(String kind, @Nullable String batchId, @Nullable String rowKey) {}
}
