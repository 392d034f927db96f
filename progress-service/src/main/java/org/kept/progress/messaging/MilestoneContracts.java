package org.kept.progress.messaging;

import java.util.List;
import org.kept.contracts.Topics;
import org.kept.contracts.milestones.MilestonesEvent;
import org.kept.contracts.values.Evidence;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Source;
import org.kept.eventstore.Commit;
import org.kept.eventstore.relay.ContractMapper;
import org.kept.eventstore.relay.OutgoingEvent;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.events.MilestoneEvent.StoredSource;

/** Every stored milestone event is published, one to one, beside its commitment's others. */
public final class MilestoneContracts implements ContractMapper {

  @Override
  public OutgoingEvent map(Commit commit, Object event) {
    MilestoneEvent stored = (MilestoneEvent) event;
    return new OutgoingEvent(Topics.MILESTONES, stored.commitmentId(), published(stored));
  }

  static MilestonesEvent published(MilestoneEvent event) {
    return switch (event) {
      case MilestoneReported e ->
          new MilestonesEvent.MilestoneReported(
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
          new MilestonesEvent.MilestoneEvidenceAdded(
              e.milestoneId(),
              e.commitmentId(),
              e.deliverable(),
              evidence(e.evidence()),
              e.note(),
              source(e.source()));
      case MilestoneCorrected e ->
          new MilestonesEvent.MilestoneCorrected(
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
          new MilestonesEvent.MilestoneVerified(e.milestoneId(), e.commitmentId(), e.deliverable());
      case MilestoneDisputed e ->
          new MilestonesEvent.MilestoneDisputed(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
      case MilestoneAnswered e ->
          new MilestonesEvent.MilestoneAnswered(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.answer());
      case MilestoneRetracted e ->
          new MilestonesEvent.MilestoneRetracted(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
      case MilestoneMerged e ->
          new MilestonesEvent.MilestoneMerged(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.intoMilestoneId(), e.reason());
      case MilestoneUnmerged e ->
          new MilestonesEvent.MilestoneUnmerged(
              e.milestoneId(), e.commitmentId(), e.deliverable(), e.reason());
    };
  }

  private static PartialDate date(StoredDate date) {
    return new PartialDate(date.date(), date.precision());
  }

  private static Source source(StoredSource source) {
    return new Source(source.kind(), source.batchId(), source.rowKey());
  }

  private static List<Evidence> evidence(List<StoredEvidence> stored) {
    return stored.stream()
        .map(e -> new Evidence(e.url(), e.fileId(), e.label(), e.language(), e.addedBy()))
        .toList();
  }
}
