package org.kept.commitment.write.choosefact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.model.Particulars.Fact;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.FactRefusal.ChoiceAmongOthers;
import org.kept.commitment.write.FactRefusal.FactsAboutDifferentThings;
import org.kept.commitment.write.FactRefusal.NoteUnknown;
import org.kept.commitment.write.FactRefusal.TooManyChoices;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.ReasonRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotPublic;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

/** Of facts about one thing that were noted, one is chosen; none is taken away. */
public final class ChooseFactDecision {

  /** Keeps the stream short enough to load at once. */
  static final int MAX_CHOICES = 50;

  private ChooseFactDecision() {}

  public static Decision<CommitmentEvent> decide(ChooseFact command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayAnnotate(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublic());
      case Commitment.Submitted it -> Decision.refuse(new NotPublic());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublic());
      case Commitment.Published it -> choose(command, it.particulars());
      case Commitment.Withdrawn it -> choose(command, it.particulars());
      case Commitment.Closed it -> choose(command, it.particulars());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> choose(ChooseFact command, Particulars said) {
    if (said.choices() >= MAX_CHOICES) {
      return Decision.refuse(new TooManyChoices(MAX_CHOICES));
    }
    List<CommitmentRefusal> refusals = new ArrayList<>();
    ReasonRules.check(command.reason()).ifPresent(refusals::add);
    List<String> others = command.among().stream().distinct().toList();
    if (others.isEmpty() || others.contains(command.note())) {
      refusals.add(new ChoiceAmongOthers());
    }
    Optional<Fact> chosen = said.fact(command.note());
    if (chosen.isEmpty()) {
      refusals.add(new NoteUnknown("note", command.note()));
    }
    for (int i = 0; i < command.among().size(); i++) {
      String other = command.among().get(i);
      if (said.fact(other).isEmpty()) {
        refusals.add(new NoteUnknown("among[%d]".formatted(i), other));
      }
    }
    if (refusals.isEmpty() && !aboutOneThing(others, chosen.orElseThrow(), said)) {
      refusals.add(new FactsAboutDifferentThings());
    }
    return CommitmentRefusal.unless(
        refusals,
        List.of(
            new CommitmentFactChosen(
                command.id().value(), command.note(), others, command.reason().strip())));
  }

  private static boolean aboutOneThing(List<String> others, Fact chosen, Particulars said) {
    return others.stream()
        .flatMap(other -> said.fact(other).stream())
        .allMatch(other -> Objects.equals(other.deliverable(), chosen.deliverable()));
  }
}
