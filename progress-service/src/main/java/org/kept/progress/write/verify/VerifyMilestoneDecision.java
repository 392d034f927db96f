package org.kept.progress.write.verify;

import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;

/** Decides whether a milestone can be verified: staff may, while it stands as reported. */
public final class VerifyMilestoneDecision {

  private VerifyMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      VerifyMilestone command, Milestone state, String milestone) {
    if (!command.teller().staff()) {
      return Decision.refuse(new MilestoneRefusal.StaffOnly());
    }
    if (command.teller().partial()) {
      return Decision.refuse(new MilestoneRefusal.ReviewOwn());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Reported s -> Decision.accept(verified(s.facts()));
      case Milestone.Verified s -> Decision.nothing();
      case Milestone.Disputed s -> refused(s);
      case Milestone.Retracted s -> refused(s);
      case Milestone.Merged s -> refused(s);
    };
  }

  private static MilestoneEvent verified(MilestoneFacts facts) {
    return new MilestoneVerified(facts.id().value(), facts.commitmentId(), facts.deliverable());
  }

  private static Decision<MilestoneEvent> refused(Milestone state) {
    return Decision.refuse(new MilestoneRefusal.NotToVerify(MilestoneWords.state(state)));
  }
}
