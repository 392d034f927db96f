package org.kept.progress.write.answer;

import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.Reasons;
import org.kept.progress.write.logmilestone.Showing;

/** Decides whether a doubt can be answered: members and staff may, while it is there. */
public final class AnswerDisputeDecision {

  private AnswerDisputeDecision() {}

  public static Decision<MilestoneEvent> decide(
      AnswerDispute command, Milestone state, String milestone) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    // It is read among the notes, so it may be as long as one.
    int length = command.answer().strip().length();
    if (length < Reasons.LEAST || length > Showing.NOTE_MOST) {
      return Decision.refuse(
          new MilestoneRefusal.AnswerLength(length, Reasons.LEAST, Showing.NOTE_MOST));
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Disputed s -> Decision.accept(answered(s.facts(), command.answer().strip()));
      case Milestone.Reported s -> refused(s);
      case Milestone.Verified s -> refused(s);
      case Milestone.Retracted s -> refused(s);
      case Milestone.Merged s -> refused(s);
    };
  }

  private static MilestoneEvent answered(MilestoneFacts facts, String answer) {
    return new MilestoneAnswered(
        facts.id().value(), facts.commitmentId(), facts.deliverable(), answer);
  }

  private static Decision<MilestoneEvent> refused(Milestone state) {
    return Decision.refuse(new MilestoneRefusal.NotToAnswer(MilestoneWords.state(state)));
  }
}
