package org.kept.commitment.write.submitcommitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentSubmitted;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotSubmittable;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.Setting;
import org.kept.commitment.write.wording.WordingRules;
import org.kept.eventstore.command.Decision;

/** Members submit what obeys every rule of a wording; they are told all that does not. */
public final class SubmitCommitmentDecision {

  private SubmitCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(
      SubmitCommitment command, Commitment state, Instant now) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted notDrafted -> Decision.refuse(new Unknown());
      case Commitment.Draft draft -> submit(command, draft.particulars(), now);
      case Commitment.ChangesRequested back -> submit(command, back.particulars(), now);
      // Submitted twice is submitted.
      case Commitment.Submitted submitted -> Decision.nothing();
      case Commitment.Published published -> Decision.refuse(new NotSubmittable());
      case Commitment.Withdrawn withdrawn -> Decision.refuse(new NotSubmittable());
      case Commitment.Closed closed -> Decision.refuse(new NotSubmittable());
      case Commitment.Discarded discarded -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> submit(
      SubmitCommitment command, Particulars said, Instant now) {
    Optional<StepRefusal> refusal =
        CampaignRules.takesCommitments(said.campaign(), command.campaign());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    List<String> regions =
        command.campaign().terms().map(CampaignRules::regionCodes).orElse(List.of());
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Setting setting = new Setting(regions, command.knownPartners(), today);
    List<CommitmentRefusal> refusals =
        new ArrayList<>(WordingRules.ofStatement(said.wording(), setting));
    command
        .campaign()
        .terms()
        .flatMap(terms -> CampaignRules.encloses(terms, said.wording()))
        .ifPresent(refusals::add);
    return CommitmentRefusal.unless(
        refusals, List.of(new CommitmentSubmitted(command.id().value())));
  }
}
