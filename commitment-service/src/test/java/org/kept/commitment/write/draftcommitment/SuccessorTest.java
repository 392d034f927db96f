package org.kept.commitment.write.draftcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.CERISE;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.publishedCommitment;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;

import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.DraftRefusal.PredecessorOfOther;
import org.kept.commitment.write.DraftRefusal.PredecessorUnknown;
import org.kept.eventstore.command.Decision;

class SuccessorTest {

  private static final String NEXT = "01941f29-7c00-7000-8000-000000000002";

  private static Decision<CommitmentEvent> renew(Commitment predecessor) {
    return renew(predecessor, SPTF);
  }

  private static Decision<CommitmentEvent> renew(Commitment predecessor, String maker) {
    return DraftCommitmentDecision.decide(
        new DraftCommitment(
            new CommitmentId(NEXT),
            new CampaignId(CAMPAIGN),
            new OrganizationId(maker),
            new Slug("sptf-2015"),
            new CommitmentId(COMMITMENT),
            Wording.EMPTY,
            AMELIA,
            predecessor,
            campaign(opened()),
            sptf()),
        commitment());
  }

  @Test
  void aSuccessorNamesItsPredecessor() {
    assertThat(events(renew(publishedCommitment())))
        .containsExactly(
            new CommitmentDrafted(NEXT, CAMPAIGN, SPTF, "sptf-2015", COMMITMENT, Wording.EMPTY));
  }

  @Test
  void aSuccessorStartsAfterItsPredecessorWasPublished() {
    CommitmentEvent drafted = drafted(settled());
    CommitmentEvent published = published(settled());

    assertThat(refusal(renew(commitment()))).isEqualTo(new PredecessorUnknown(COMMITMENT));
    assertThat(refusal(renew(commitment(drafted)))).isEqualTo(new PredecessorUnknown(COMMITMENT));
    assertThat(refusal(renew(commitment(drafted, submitted()))))
        .isEqualTo(new PredecessorUnknown(COMMITMENT));
    assertThat(events(renew(commitment(drafted, submitted(), published)))).hasSize(1);
    assertThat(
            events(
                renew(commitment(drafted, published, new CommitmentWithdrawn(COMMITMENT, "No")))))
        .hasSize(1);
    assertThat(
            events(
                renew(
                    commitment(
                        drafted,
                        published,
                        new CommitmentClosed(COMMITMENT, "kept", "kept", text("Done"))))))
        .hasSize(1);
  }

  @Test
  void aMakerRenewsItsOwn() {
    assertThat(refusal(renew(publishedCommitment(), CERISE))).isEqualTo(new PredecessorOfOther());
  }
}
