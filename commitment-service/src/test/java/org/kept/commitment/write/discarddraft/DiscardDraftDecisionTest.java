package org.kept.commitment.write.discarddraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.DraftRefusal.NotDiscardable;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

class DiscardDraftDecisionTest {

  private static final Wording WORDING = sptf2014().wording();
  private static final CommitmentEvent DISCARDED = new CommitmentDraftDiscarded(COMMITMENT);

  private static Decision<CommitmentEvent> discard(Actor by, CommitmentEvent... given) {
    return DiscardDraftDecision.decide(
        new DiscardDraft(new CommitmentId(COMMITMENT), by, sptf()), commitment(given));
  }

  @Test
  void aMemberDiscardsADraftOrWhatWasSentBack() {
    CommitmentEvent back =
        new CommitmentChangesRequested(COMMITMENT, List.of(new RequestedChange("title", "Why?")));

    assertThat(events(discard(AMELIA, drafted(WORDING)))).containsExactly(DISCARDED);
    assertThat(events(discard(AMELIA, drafted(WORDING), submitted(), back)))
        .containsExactly(DISCARDED);
  }

  @Test
  void discardedTwiceIsDiscarded() {
    assertThat(events(discard(AMELIA, drafted(WORDING), DISCARDED))).isEmpty();
  }

  @Test
  void whatOthersReviewOrRelyOnIsNotDiscarded() {
    assertThat(refusal(discard(AMELIA, drafted(WORDING), submitted())))
        .isEqualTo(new NotDiscardable());
    assertThat(refusal(discard(AMELIA, drafted(WORDING), submitted(), published(WORDING))))
        .isEqualTo(new NotDiscardable());
    assertThat(refusal(discard(AMELIA))).isEqualTo(new Unknown());
  }

  @Test
  void othersDoNotDiscardNotEvenStaff() {
    assertThat(refusal(discard(STRANGER, drafted(WORDING)))).isEqualTo(new MembersOnly());
    assertThat(refusal(discard(STAFF, drafted(WORDING)))).isEqualTo(new MembersOnly());
  }
}
