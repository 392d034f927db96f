package org.kept.progress.write.addevidence;

import java.util.Optional;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.logmilestone.Showing;

/** Decides what is new in what is shown: members and staff may show, also of what is over. */
public final class AddEvidenceDecision {

  private static final StoredSource FORM = new StoredSource("form", null, null);

  private AddEvidenceDecision() {}

  public static Decision<MilestoneEvent> decide(
      AddEvidence command, Milestone state, String milestone) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    if (command.links().isEmpty() && (command.note() == null || command.note().isBlank())) {
      return Decision.refuse(new MilestoneRefusal.EvidenceMissing());
    }
    Optional<MilestoneRefusal> broken = Showing.broken(command.links(), command.note(), state);
    if (broken.isPresent()) {
      return Decision.refuse(broken.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Retracted s ->
          Decision.refuse(new MilestoneRefusal.NotToShow(MilestoneWords.state(s)));
      case Milestone.Live s -> added(command, s);
      case Milestone.Merged s -> added(command, s);
    };
  }

  private static Decision<MilestoneEvent> added(AddEvidence command, Milestone.Known before) {
    return Showing.added(command.links(), command.note(), before, FORM, command.teller().actorId());
  }
}
