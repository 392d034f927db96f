package org.kept.progress.write.logmilestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.StoredDate;
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
        .or(() -> said(command, toward, now))
        .or(() -> Showing.broken(command, state));
  }

  /** What is wrong with where, when and how much, for a deliverable that is promised. */
  private static Optional<MilestoneRefusal> said(
      LogMilestone command, DeliverableDefinition toward, Instant now) {
    return Placing.broken(command, toward)
        .or(() -> Dating.broken(command, now))
        .or(() -> Measuring.broken(command, toward));
  }

  /** What is wrong with what is said anew of a milestone; its name is what it was. */
  public static Optional<MilestoneRefusal> brokenAnew(LogMilestone command, Instant now) {
    List<String> known =
        command.toward().deliverables().stream().map(DeliverableDefinition::key).toList();
    return command
        .toward()
        .deliverable(command.deliverable())
        .map(toward -> said(command, toward, now).or(() -> Showing.broken(command.tags())))
        .orElseGet(
            () ->
                Optional.of(new MilestoneRefusal.DeliverableUnknown(command.deliverable(), known)));
  }

  /** What is told, as it is kept, if nothing is wrong with it. */
  public static MilestoneReported reported(LogMilestone command) {
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
        Showing.stored(command.evidence().stream().distinct().toList(), command.teller().actorId()),
        Showing.newNote(command.note(), Milestone.UNREPORTED),
        command.tags().stream().distinct().toList(),
        command.illustrative(),
        command.source());
  }

  private static Decision<MilestoneEvent> again(LogMilestone command, Milestone.Known before) {
    return Showing.added(
        command.evidence(), command.note(), before, command.source(), command.teller().actorId());
  }
}
