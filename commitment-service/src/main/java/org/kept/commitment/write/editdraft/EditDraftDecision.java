package org.kept.commitment.write.editdraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotEditable;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.TranslationRules;
import org.kept.commitment.write.wording.WordingRules;
import org.kept.eventstore.command.Decision;

/** Members edit a draft, or what staff sent back for changes. */
public final class EditDraftDecision {

  private EditDraftDecision() {}

  public static Decision<CommitmentEvent> decide(EditDraft command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted notDrafted -> Decision.refuse(new Unknown());
      case Commitment.Draft draft -> edit(command, draft.particulars());
      case Commitment.ChangesRequested back -> edit(command, back.particulars());
      case Commitment.Submitted submitted -> Decision.refuse(new NotEditable());
      case Commitment.Published published -> Decision.refuse(new NotEditable());
      case Commitment.Withdrawn withdrawn -> Decision.refuse(new NotEditable());
      case Commitment.Closed closed -> Decision.refuse(new NotEditable());
      case Commitment.Discarded discarded -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> edit(EditDraft command, Particulars before) {
    // A page saves while somebody writes; what changes nothing must not lengthen the stream.
    if (command.wording().equals(before.wording())) {
      return Decision.nothing();
    }
    List<CommitmentRefusal> refusals = new ArrayList<>(WordingRules.ofDraft(command.wording()));
    if (!command.saved()) {
      refusals.addAll(TranslationRules.ofDraft(before.wording(), command.wording()));
    }
    return CommitmentRefusal.unless(
        refusals, List.of(new CommitmentDraftEdited(command.id().value(), command.wording())));
  }
}
