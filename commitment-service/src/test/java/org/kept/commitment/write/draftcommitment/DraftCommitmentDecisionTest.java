package org.kept.commitment.write.draftcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.deliverable;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;

import org.junit.jupiter.api.Test;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.StepRefusal.CampaignUnknown;
import org.kept.commitment.write.StepRefusal.Exists;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.WordingRefusal.DeliverableKeyTwice;

class DraftCommitmentDecisionTest {

  private static DraftCommitment command(Actor by, Wording wording, Campaign campaign) {
    return new DraftCommitment(
        new CommitmentId(COMMITMENT),
        new CampaignId(CAMPAIGN),
        new OrganizationId(SPTF),
        new Slug("sptf-2014"),
        null,
        wording,
        by,
        commitment(),
        campaign,
        sptf());
  }

  @Test
  void aMemberDraftsACommitment() {
    Wording wording = sptf2014().wording();

    assertThat(
            events(
                DraftCommitmentDecision.decide(
                    command(AMELIA, wording, campaign(opened())), commitment())))
        .containsExactly(drafted(wording));
  }

  @Test
  void aDraftMayLackAnything() {
    Wording empty = new Said().wording();

    assertThat(
            events(
                DraftCommitmentDecision.decide(
                    command(AMELIA, empty, campaign(opened())), commitment())))
        .containsExactly(drafted(empty));
  }

  @Test
  void butItsDeliverablesCanBeToldApart() {
    Wording wording =
        sptf2014()
            .deliverables(deliverable("D1", delivery("done")), deliverable("D1", delivery("done")))
            .wording();

    assertThat(
            refusal(
                DraftCommitmentDecision.decide(
                    command(AMELIA, wording, campaign(opened())), commitment())))
        .isEqualTo(new DeliverableKeyTwice("deliverables[1].key", "D1"));
  }

  @Test
  void aStrangerDoesNot() {
    assertThat(
            refusal(
                DraftCommitmentDecision.decide(
                    command(STRANGER, sptf2014().wording(), campaign(opened())), commitment())))
        .isEqualTo(new MembersOnly());
  }

  @Test
  void itsCampaignIsOpen() {
    CampaignClosed closed = new CampaignClosed(CAMPAIGN, "The summit is over");
    Wording wording = sptf2014().wording();

    assertThat(
            refusal(
                DraftCommitmentDecision.decide(command(AMELIA, wording, campaign()), commitment())))
        .isEqualTo(new CampaignUnknown(CAMPAIGN));
    assertThat(
            refusal(
                DraftCommitmentDecision.decide(
                    command(AMELIA, wording, campaign(opened(), closed)), commitment())))
        .isEqualTo(new org.kept.commitment.write.StepRefusal.CampaignClosed());
  }

  @Test
  void itIsDraftedOnce() {
    Wording wording = sptf2014().wording();

    assertThat(
            refusal(
                DraftCommitmentDecision.decide(
                    command(AMELIA, wording, campaign(opened())), commitment(drafted(wording)))))
        .isEqualTo(new Exists());
  }
}
