package org.kept.progress.write.retract;

import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Reasons;

/** Decides whether a milestone can be taken back: members and staff may, once. */
public final class RetractMilestoneDecision {

  private RetractMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      RetractMilestone command, Milestone state, String milestone) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    Optional<MilestoneRefusal> reason = Reasons.broken(command.reason());
    if (reason.isPresent()) {
      return Decision.refuse(reason.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Retracted s -> Decision.refuse(new MilestoneRefusal.RetractedAlready());
      case Milestone.Live s -> Decision.accept(retracted(s.facts(), command.reason().strip()));
      case Milestone.Merged s -> Decision.accept(retracted(s.facts(), command.reason().strip()));
    };
  }

  private static MilestoneEvent retracted(MilestoneFacts facts, String reason) {
    return new MilestoneRetracted(
        facts.id().value(), facts.commitmentId(), facts.deliverable(), reason);
  }
}
