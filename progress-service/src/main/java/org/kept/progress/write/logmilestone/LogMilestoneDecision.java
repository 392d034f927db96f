package org.kept.progress.write.logmilestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.Occurred;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

/** Decides what telling of something comes to; the form and the import both go through here. */
public final class LogMilestoneDecision {

  private LogMilestoneDecision() {}

  /** The first time it is reported; after that only what is new about it is added. */
  public static Decision<MilestoneEvent> decide(
      LogMilestone command, Milestone state, Instant now) {
    Optional<MilestoneRefusal> refusal = broken(command, state, now);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.accept(reported(command));
      case Milestone.Retracted s -> Decision.accept(reported(command));
      case Milestone.Live s -> again(command, s);
      case Milestone.Merged s -> again(command, s);
    };
  }

  /** Why nothing at all can be told for a deliverable by somebody, if so. */
  public static Optional<MilestoneRefusal> barred(
      CommitmentDefinition commitment, String key, Teller teller) {
    if (!teller.maySpeak()) {
      return Optional.of(new MilestoneRefusal.NotYours());
    }
    if (commitment.state() != CommitmentDefinition.State.PUBLISHED) {
      return Optional.of(new MilestoneRefusal.CommitmentOver(commitment.state().word()));
    }
    List<String> known =
        commitment.deliverables().stream().map(DeliverableDefinition::key).toList();
    return known.contains(key)
        ? Optional.empty()
        : Optional.of(new MilestoneRefusal.DeliverableUnknown(key, known));
  }

  private static Optional<MilestoneRefusal> broken(
      LogMilestone command, Milestone state, Instant now) {
    Optional<MilestoneRefusal> barred =
        barred(command.toward(), command.deliverable(), command.teller());
    if (barred.isPresent()) {
      return barred;
    }
    DeliverableDefinition toward =
        command.toward().deliverable(command.deliverable()).orElseThrow();
    return Naming.broken(command, toward)
        .or(() -> Placing.broken(command, toward))
        .or(() -> Dating.broken(command, now))
        .or(() -> Measuring.broken(command, toward))
        .or(() -> Showing.broken(command, state));
  }

  private static MilestoneEvent reported(LogMilestone command) {
    DeliverableDefinition toward =
        command.toward().deliverable(command.deliverable()).orElseThrow();
    Occurred occurred = Dating.occurred(command);
    return new MilestoneReported(
        command.milestone().value(),
        command.toward().id(),
        command.deliverable(),
        Naming.subject(command, toward),
        SubjectKey.of(command.subject()).value(),
        Placing.region(command),
        Placing.country(command),
        new StoredDate(occurred.text(), occurred.precision().word()),
        Measuring.quantity(command),
        command.numerator(),
        command.denominator(),
        stored(command.evidence().stream().distinct().toList(), command),
        Showing.newNote(command, Milestone.UNREPORTED),
        command.tags().stream().distinct().toList(),
        command.illustrative(),
        command.source());
  }

  private static Decision<MilestoneEvent> again(LogMilestone command, Milestone.Known before) {
    List<StoredEvidence> links = stored(Showing.newLinks(command, before), command);
    @Nullable String note = Showing.newNote(command, before);
    if (links.isEmpty() && note == null) {
      return Decision.nothing();
    }
    return Decision.accept(
        new MilestoneEvidenceAdded(
            command.milestone().value(),
            command.toward().id(),
            command.deliverable(),
            links,
            note,
            command.source()));
  }

  private static List<StoredEvidence> stored(List<LogMilestone.Link> links, LogMilestone command) {
    return links.stream()
        .map(
            link ->
                new StoredEvidence(
                    link.url(), null, link.label(), link.language(), command.teller().actorId()))
        .toList();
  }
}
