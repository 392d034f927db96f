package org.kept.progress.write.separate;

import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.Reasons;

/** Decides whether a merge can be taken back: members and staff may. */
public final class SeparateMilestoneDecision {

  private SeparateMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      SeparateMilestone command, Milestone state, String milestone) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    Optional<MilestoneRefusal> reason = Reasons.broken(command.reason());
    if (reason.isPresent()) {
      return Decision.refuse(reason.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Merged s -> Decision.accept(unmerged(s.facts(), command.reason().strip()));
      case Milestone.Retracted s -> refused(s);
      case Milestone.Live s -> refused(s);
    };
  }

  private static MilestoneEvent unmerged(MilestoneFacts facts, String reason) {
    return new MilestoneUnmerged(
        facts.id().value(), facts.commitmentId(), facts.deliverable(), reason);
  }

  private static Decision<MilestoneEvent> refused(Milestone state) {
    return Decision.refuse(new MilestoneRefusal.NotMerged(MilestoneWords.state(state)));
  }
}
