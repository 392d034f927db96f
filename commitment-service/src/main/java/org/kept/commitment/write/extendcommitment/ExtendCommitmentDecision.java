package org.kept.commitment.write.extendcommitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.Dates;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.AmendmentRefusal.ExtensionNotLater;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.ReasonRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.PeriodRules;
import org.kept.eventstore.command.Decision;

/**
 * Members extend the period and nothing else: to a later end, within the longest there is and the
 * campaign's.
 */
public final class ExtendCommitmentDecision {

  private ExtendCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(
      ExtendCommitment command, Commitment state, Instant now) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublished());
      case Commitment.Submitted it -> Decision.refuse(new NotPublished());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublished());
      case Commitment.Published it -> extend(command, it.particulars(), now);
      case Commitment.Withdrawn it -> Decision.refuse(new NotPublished());
      case Commitment.Closed it -> Decision.refuse(new NotPublished());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> extend(
      ExtendCommitment command, Particulars said, Instant now) {
    Period before = Period.of(said.wording().period()).orElseThrow();
    Dates after = new Dates(before.from(), command.to());
    List<CommitmentRefusal> refusals = new ArrayList<>();
    ReasonRules.check(command.reason()).ifPresent(refusals::add);
    if (!command.to().isAfter(before.to())) {
      refusals.add(new ExtensionNotLater(before.to().toString()));
    } else {
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      refusals.addAll(PeriodRules.check(said.wording().lasting(after), today));
      command
          .campaign()
          .terms()
          .flatMap(terms -> CampaignRules.lastsUntil(terms, command.to(), "to"))
          .ifPresent(refusals::add);
    }
    return CommitmentRefusal.unless(
        refusals,
        List.of(new CommitmentExtended(command.id().value(), after, command.reason().strip())));
  }
}
