package org.kept.progress.write.dispute;

import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.Reasons;

/** Decides whether a milestone can be doubted: staff may, while it stands as reported. */
public final class DisputeMilestoneDecision {

  private DisputeMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      DisputeMilestone command, Milestone state, String milestone) {
    if (!command.teller().staff()) {
      return Decision.refuse(new MilestoneRefusal.StaffOnly());
    }
    if (command.teller().partial()) {
      return Decision.refuse(new MilestoneRefusal.ReviewOwn());
    }
    Optional<MilestoneRefusal> reason = Reasons.broken(command.reason());
    if (reason.isPresent()) {
      return Decision.refuse(reason.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Reported s -> Decision.accept(disputed(s.facts(), command.reason().strip()));
      case Milestone.Verified s -> refused(s);
      case Milestone.Disputed s -> refused(s);
      case Milestone.Retracted s -> refused(s);
      case Milestone.Merged s -> refused(s);
    };
  }

  private static MilestoneEvent disputed(MilestoneFacts facts, String reason) {
    return new MilestoneDisputed(
        facts.id().value(), facts.commitmentId(), facts.deliverable(), reason);
  }

  private static Decision<MilestoneEvent> refused(Milestone state) {
    return Decision.refuse(new MilestoneRefusal.NotToDispute(MilestoneWords.state(state)));
  }
}
