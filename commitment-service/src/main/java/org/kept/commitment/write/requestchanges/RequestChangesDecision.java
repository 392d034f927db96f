package org.kept.commitment.write.requestchanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.DraftRefusal;
import org.kept.commitment.write.DraftRefusal.ChangeFieldUnknown;
import org.kept.commitment.write.DraftRefusal.ChangesNumber;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotSubmitted;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

/**
 * Staff ask for changes to what was submitted, and nobody to what their own organization states.
 */
public final class RequestChangesDecision {

  /** Something is to be changed, and a maker can still keep it in mind. */
  static final int MIN_CHANGES = 1;

  static final int MAX_CHANGES = 50;

  private static final Pattern FIELD =
      Pattern.compile(
          "title|why|what|period|partners|statements|tags|historical|deliverables"
              + "|deliverables\\[(\\d{1,2})](\\.(title|measure|window|partners|tags))?");

  private RequestChangesDecision() {}

  public static Decision<CommitmentEvent> decide(RequestChanges command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayReview(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotSubmitted());
      case Commitment.Submitted it -> request(command, it.particulars());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotSubmitted());
      case Commitment.Published it -> Decision.refuse(new NotSubmitted());
      case Commitment.Withdrawn it -> Decision.refuse(new NotSubmitted());
      case Commitment.Closed it -> Decision.refuse(new NotSubmitted());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> request(RequestChanges command, Particulars said) {
    List<DraftRefusal> refusals = new ArrayList<>();
    int number = command.changes().size();
    if (number < MIN_CHANGES || number > MAX_CHANGES) {
      refusals.add(new ChangesNumber(number, MIN_CHANGES, MAX_CHANGES));
    }
    for (int i = 0; i < number; i++) {
      String field = command.changes().get(i).field();
      if (!isThere(field, said)) {
        refusals.add(new ChangeFieldUnknown("changes[%d].field".formatted(i), field));
      }
    }
    return CommitmentRefusal.unless(
        refusals, List.of(new CommitmentChangesRequested(command.id().value(), command.changes())));
  }

  private static boolean isThere(String field, Particulars said) {
    Matcher path = FIELD.matcher(field);
    return path.matches()
        && (path.group(1) == null
            || Integer.parseInt(path.group(1)) < said.wording().deliverables().size());
  }
}
