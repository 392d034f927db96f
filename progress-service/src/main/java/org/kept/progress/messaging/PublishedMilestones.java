package org.kept.progress.messaging;

import java.util.List;
import org.kept.contracts.milestones.MilestonesEvent;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneAnswered;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneCorrected;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneDisputed;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneEvidenceAdded;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneMerged;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneReported;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneRetracted;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneUnmerged;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneVerified;
import org.kept.contracts.values.Evidence;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Source;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.read.counts.MilestoneProjection;
import org.kept.progress.read.counts.Recorded;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;

/** Takes {@code kept.milestones} to the numbers. */
public final class PublishedMilestones implements Projector {

  private final MilestoneProjection projection;

  public PublishedMilestones(MilestoneProjection projection) {
    this.projection = projection;
  }

  @Override
  public void project(List<Received> batch) {
    projection.apply(
        batch.stream()
            .map(received -> new Recorded(received, event((MilestonesEvent) received.data())))
            .toList());
  }

  /** The way back of {@link MilestoneContracts}. */
  static MilestoneEvent event(MilestonesEvent published) {
    return switch (published) {
      case MilestoneReported e ->
          new MilestoneEvent.MilestoneReported(
              e.milestoneId(),
              e.commitmentId(),
              e.deliverable(),
              e.subject(),
              e.subjectKey(),
              e.region(),
              e.country(),
              date(e.occurred()),
              e.quantity(),
              e.numerator(),
              e.denominator(),
              evidence(e.evidence()),
              e.note(),
              e.tags(),
              e.illustrative(),
              source(e.source()));
      case MilestoneEvidenceAdded e ->
          new MilestoneEvent.MilestoneEvidenceAdded(
              e.milestoneId(),
              e.commitmentId(),
              e.deliverable(),
              evidence(e.evidence()),
              e.note(),
              source(e.source()));
      case MilestoneCorrected e ->
          new MilestoneEvent.MilestoneCorrected(
              e.milestoneId(),
              e.commitmentId(),
              e.deliverable(),
              e.region(),
              e.country(),
              date(e.occurred()),
              e.quantity(),
              e.numerator(),
              e.denominator(),
              e.note(),
              e.tags(),
              e.reason());
      case MilestoneVerified e ->
          new MilestoneEvent.MilestoneVerified(e.milestoneId(), e.commitmentId(), e.deliverable());
      case MilestoneDisputed e ->
          new MilestoneEvent.MilestoneDisputed(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
      case MilestoneAnswered e ->
          new MilestoneEvent.MilestoneAnswered(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.answer());
      case MilestoneRetracted e ->
          new MilestoneEvent.MilestoneRetracted(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
      case MilestoneMerged e ->
          new MilestoneEvent.MilestoneMerged(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.intoMilestoneId(), e.reason());
      case MilestoneUnmerged e ->
          new MilestoneEvent.MilestoneUnmerged(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
    };
  }

  private static StoredDate date(PartialDate date) {
    return new StoredDate(date.date(), date.precision());
  }

  private static StoredSource source(Source source) {
    return new StoredSource(source.kind(), source.batchId(), source.rowKey());
  }

  private static List<StoredEvidence> evidence(List<Evidence> published) {
    return published.stream()
        .map(e -> new StoredEvidence(e.url(), e.fileId(), e.label(), e.language(), e.addedBy()))
        .toList();
  }
}
