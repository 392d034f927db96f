package org.kept.commitment.write.amendcommitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.AmendmentRefusal.PeriodByExtension;
import org.kept.commitment.write.CampaignRules;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.ReasonRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.Setting;
import org.kept.commitment.write.wording.Settled;
import org.kept.commitment.write.wording.TranslationRules;
import org.kept.commitment.write.wording.WordingRules;
import org.kept.eventstore.command.Decision;

/**
 * Members amend what is public: every rule of a wording holds for the whole of it, its period
 * changes by extension only, and no promise shrinks below what is verified already.
 */
public final class AmendCommitmentDecision {

  private AmendCommitmentDecision() {}

  public static Decision<CommitmentEvent> decide(
      AmendCommitment command, Commitment state, Instant now) {
    Optional<StepRefusal> refusal = MakerRules.mayState(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublished());
      case Commitment.Submitted it -> Decision.refuse(new NotPublished());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublished());
      case Commitment.Published it -> amend(command, it.particulars(), now);
      case Commitment.Withdrawn it -> Decision.refuse(new NotPublished());
      case Commitment.Closed it -> Decision.refuse(new NotPublished());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> amend(
      AmendCommitment command, Particulars said, Instant now) {
    List<CommitmentRefusal> refusals = new ArrayList<>();
    ReasonRules.check(command.reason()).ifPresent(refusals::add);
    Wording before = said.wording();
    Wording asked = command.wording();
    if (asked.period() != null && !asked.period().equals(before.period())) {
      refusals.add(new PeriodByExtension());
    }
    List<String> regions =
        command.campaign().terms().map(CampaignRules::regionCodes).orElse(List.of());
    refusals.addAll(TranslationRules.ofAmendment(before, asked, command.removed()));
    Wording kept =
        TranslationRules.carried(before, asked, command.removed())
            .during(before.period(), before.historical());
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    refusals.addAll(
        WordingRules.ofAmendment(kept, new Setting(regions, command.knownPartners(), today)));
    if (!refusals.isEmpty()) {
      return CommitmentRefusal.unless(refusals, List.of());
    }
    Wording settled = Settled.of(kept, regions);
    if (settled.equals(before)) {
      return Decision.nothing();
    }
    return CommitmentRefusal.unless(
        VerifiedRules.check(before, settled, command.figures()),
        List.of(new CommitmentAmended(command.id().value(), settled, command.reason().strip())));
  }
}
