package org.kept.commitment.write.requestchanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Wording.Deliverable;
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
              + "|deliverables\\[(?<which>[^\\]]{1,12})](?<part>\\.(title|measure|window|partners|tags))?");

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
    List<RequestedChange> changes = new ArrayList<>();
    int number = command.changes().size();
    if (number < MIN_CHANGES || number > MAX_CHANGES) {
      refusals.add(new ChangesNumber(number, MIN_CHANGES, MAX_CHANGES));
    }
    for (int i = 0; i < number; i++) {
      RequestedChange change = command.changes().get(i);
      Optional<String> field = field(change.field(), said);
      if (field.isEmpty()) {
        refusals.add(new ChangeFieldUnknown("changes[%d].field".formatted(i), change.field()));
      }
      field.ifPresent(it -> changes.add(new RequestedChange(it, change.change())));
    }
    return CommitmentRefusal.unless(
        refusals, List.of(new CommitmentChangesRequested(command.id().value(), changes)));
  }

  /**
   * The field as it is remembered: a deliverable by its key, which it keeps when the maker puts
   * another before it. Its place is understood, too, where no key reads like it.
   */
  private static Optional<String> field(String asked, Particulars said) {
    Matcher path = FIELD.matcher(asked);
    if (!path.matches()) {
      return Optional.empty();
    }
    String which = path.group("which");
    if (which == null) {
      return Optional.of(asked);
    }
    String part = Objects.requireNonNullElse(path.group("part"), "");
    List<String> keys = said.wording().deliverables().stream().map(Deliverable::key).toList();
    return Stream.concat(
            Stream.of(which).filter(keys::contains),
            place(which).filter(place -> place < keys.size()).map(keys::get).stream())
        .findFirst()
        .map(key -> "deliverables[" + key + "]" + part);
  }

  private static Optional<Integer> place(String which) {
    return which.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(which)) : Optional.empty();
  }
}
