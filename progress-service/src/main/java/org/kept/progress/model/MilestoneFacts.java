package org.kept.progress.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;

/** What is said of a milestone, as it reads now. */
public record MilestoneFacts(
    MilestoneId id,
    String commitmentId,
    String deliverable,
    String subject,
    @Nullable String region,
    @Nullable String country,
    Occurred occurred,
    BigDecimal quantity,
    @Nullable Reading reading,
    List<Evidence> evidence,
    List<String> notes,
    List<String> tags,
    boolean illustrative) {

  public MilestoneFacts {
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
    tags = List.copyOf(tags);
  }

  /** A share of a whole as it was measured. */
  public record Reading(BigDecimal numerator, BigDecimal denominator) {}

  static MilestoneFacts of(MilestoneReported e) {
    return new MilestoneFacts(
        new MilestoneId(e.milestoneId()),
        e.commitmentId(),
        e.deliverable(),
        e.subject(),
        e.region(),
        e.country(),
        occurred(e.occurred()),
        e.quantity(),
        reading(e.numerator(), e.denominator()),
        evidence(e.evidence()),
        e.note() == null ? List.of() : List.of(e.note()),
        e.tags(),
        e.illustrative());
  }

  MilestoneFacts corrected(MilestoneCorrected e) {
    return new MilestoneFacts(
        id,
        commitmentId,
        deliverable,
        subject,
        e.region(),
        e.country(),
        occurred(e.occurred()),
        e.quantity(),
        reading(e.numerator(), e.denominator()),
        evidence,
        plus(notes, e.note()),
        e.tags(),
        illustrative);
  }

  MilestoneFacts and(@Nullable String note) {
    return and(List.of(), note);
  }

  MilestoneFacts and(List<StoredEvidence> more, @Nullable String note) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(evidence(more));
    return new MilestoneFacts(
        id,
        commitmentId,
        deliverable,
        subject,
        region,
        country,
        occurred,
        quantity,
        reading,
        all,
        plus(notes, note),
        tags,
        illustrative);
  }

  private static List<String> plus(List<String> notes, @Nullable String note) {
    if (note == null) {
      return notes;
    }
    List<String> longer = new ArrayList<>(notes);
    longer.add(note);
    return longer;
  }

  private static Occurred occurred(StoredDate date) {
    return Occurred.parse(date.date())
        .orElseThrow(() -> new IllegalStateException("stored date " + date.date()));
  }

  private static @Nullable Reading reading(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null || denominator == null ? null : new Reading(numerator, denominator);
  }

  private static List<Evidence> evidence(List<StoredEvidence> stored) {
    return stored.stream()
        .map(e -> new Evidence(e.url(), e.fileId(), e.label(), e.language(), e.addedBy()))
        .toList();
  }
}
