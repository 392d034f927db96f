package org.kept.progress.write.merge;

import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.Reasons;

/** Decides whether a milestone can be merged into another: members and staff may. */
public final class MergeMilestoneDecision {

  private MergeMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      MergeMilestone command, Milestone state, String milestone) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    Optional<MilestoneRefusal> reason = Reasons.broken(command.reason());
    if (reason.isPresent()) {
      return Decision.refuse(reason.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Retracted s -> refused(s);
      case Milestone.Merged s ->
          s.into().value().equals(command.into()) ? Decision.nothing() : refused(s);
      case Milestone.Live s -> merged(command, s.facts());
    };
  }

  private static Decision<MilestoneEvent> merged(MergeMilestone command, MilestoneFacts facts) {
    Optional<MilestoneRefusal> broken = broken(command, facts);
    return broken.isPresent()
        ? Decision.refuse(broken.get())
        : Decision.accept(
            new MilestoneMerged(
                facts.id().value(),
                facts.commitmentId(),
                facts.deliverable(),
                command.into(),
                command.reason().strip()));
  }

  private static Optional<MilestoneRefusal> broken(MergeMilestone command, MilestoneFacts facts) {
    if (facts.id().value().equals(command.into())) {
      return Optional.of(new MilestoneRefusal.MergeItself());
    }
    if (!(command.target() instanceof Milestone.Known target)) {
      return Optional.of(new MilestoneRefusal.MergeUnknown(command.into()));
    }
    if (!target.facts().commitmentId().equals(facts.commitmentId())
        || !target.facts().deliverable().equals(facts.deliverable())) {
      return Optional.of(new MilestoneRefusal.MergeElsewhere(facts.deliverable()));
    }
    if (isOfStages(command, facts)) {
      return Optional.of(new MilestoneRefusal.MergeStages());
    }
    return switch (target) {
      case Milestone.Live s -> Optional.empty();
      case Milestone.Retracted s -> Optional.of(notToStand(command, s));
      case Milestone.Merged s -> Optional.of(notToStand(command, s));
    };
  }

  /** Stages are promised one by one; none of them can stand for another. */
  private static boolean isOfStages(MergeMilestone command, MilestoneFacts facts) {
    return command
        .toward()
        .deliverable(facts.deliverable())
        .filter(toward -> toward.measure() instanceof Measure.Delivery)
        .isPresent();
  }

  private static MilestoneRefusal notToStand(MergeMilestone command, Milestone target) {
    return new MilestoneRefusal.NotToStand(command.into(), MilestoneWords.state(target));
  }

  private static Decision<MilestoneEvent> refused(Milestone state) {
    return Decision.refuse(new MilestoneRefusal.NotToMerge(MilestoneWords.state(state)));
  }
}
