package org.kept.commitment.write.withdrawcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.publishedCommitment;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;

import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.ReasonRefusal;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.eventstore.command.Decision;

class WithdrawCommitmentDecisionTest {

  private static Decision<CommitmentEvent> withdraw(Actor by, String reason, Commitment state) {
    return WithdrawCommitmentDecision.decide(
        new WithdrawCommitment(new CommitmentId(COMMITMENT), reason, by, sptf()), state);
  }

  @Test
  void aMemberGivesItUpOnceWithAReason() {
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");

    assertThat(events(withdraw(AMELIA, "No funds ", publishedCommitment())))
        .containsExactly(withdrawn);
    assertThat(
            events(
                withdraw(
                    AMELIA,
                    "Again",
                    commitment(drafted(settled()), published(settled()), withdrawn))))
        .isEmpty();
    assertThat(refusal(withdraw(AMELIA, "No", publishedCommitment())))
        .isEqualTo(new ReasonRefusal.Length(2, 3, 500));
  }

  @Test
  void onlyWhoMadeItGivesItUpAndOnlyWhatIsPublic() {
    assertThat(refusal(withdraw(STAFF, "No funds", publishedCommitment())))
        .isEqualTo(new MembersOnly());
    assertThat(refusal(withdraw(AMELIA, "No funds", commitment(drafted(settled())))))
        .isEqualTo(new NotPublished());
  }
}
