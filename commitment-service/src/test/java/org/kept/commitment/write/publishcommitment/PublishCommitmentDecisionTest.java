package org.kept.commitment.write.publishcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.lasting;
import static org.kept.commitment.Given.minimum;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.StepRefusal.NotSubmitted;
import org.kept.commitment.write.StepRefusal.OutsideCampaign;
import org.kept.commitment.write.StepRefusal.ReviewOwn;
import org.kept.commitment.write.StepRefusal.StaffOnly;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

class PublishCommitmentDecisionTest {

  private static final Wording WORDING = sptf2014().wording();

  private static Decision<CommitmentEvent> publish(Actor by, CommitmentEvent... given) {
    return PublishCommitmentDecision.decide(
        new PublishCommitment(new CommitmentId(COMMITMENT), by, campaign(opened()), sptf()),
        commitment(given));
  }

  @Test
  void staffPublishWhatWasSubmittedWithEverythingSpelledOut() {
    CommitmentPublished published =
        (CommitmentPublished) events(publish(STAFF, drafted(WORDING), submitted())).getFirst();

    assertThat(published.regionScheme()).isEqualTo("cgap-6/1");
    assertThat(published.slug()).isEqualTo("sptf-2014");
    assertThat(published.wording().deliverables())
        .extracting(Deliverable::window)
        .containsOnly(span("2013-10-01", "2014-12-31"));
    assertThat(published.wording().deliverables().get(1).measure().minimumPerRegion())
        .containsExactly(
            minimum("EAP", "10"),
            minimum("ECA", "10"),
            minimum("LAC", "10"),
            minimum("MENA", "10"),
            minimum("SA", "10"),
            minimum("SSA", "10"));
  }

  @Test
  void aHistoricalRecordStaysMarkedAsOne() {
    Wording historical = sptf2014().historical().wording();

    CommitmentPublished published =
        (CommitmentPublished) events(publish(STAFF, drafted(historical), submitted())).getFirst();

    assertThat(published.wording().historical()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2014-12-31,true", "2014-12-30,false"})
  void itStillLastsWithinItsCampaign(String end, boolean accepted) {
    var decision =
        PublishCommitmentDecision.decide(
            new PublishCommitment(new CommitmentId(COMMITMENT), STAFF, lasting(end), sptf()),
            commitment(drafted(WORDING), submitted()));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new OutsideCampaign("period.to", "2013-10-01", end));
    }
  }

  @Test
  void publishingTwiceChangesNothing() {
    CommitmentEvent published = events(publish(STAFF, drafted(WORDING), submitted())).getFirst();

    assertThat(events(publish(STAFF, drafted(WORDING), submitted(), published))).isEmpty();
  }

  @Test
  void membersDoNotPublish() {
    assertThat(refusal(publish(AMELIA, drafted(WORDING), submitted()))).isEqualTo(new StaffOnly());
  }

  @Test
  void nobodyPublishesTheirOwn() {
    assertThat(refusal(publish(Actor.of("amelia", "staff"), drafted(WORDING), submitted())))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void onlyWhatWasSubmittedIsPublished() {
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");

    assertThat(refusal(publish(STAFF, drafted(WORDING)))).isEqualTo(new NotSubmitted());
    assertThat(refusal(publish(STAFF, drafted(WORDING), submitted(), withdrawn)))
        .isEqualTo(new NotSubmitted());
  }

  @Test
  void whatIsNotThereIsNotPublished() {
    assertThat(refusal(publish(STAFF))).isEqualTo(new Unknown());
    assertThat(refusal(publish(STAFF, drafted(WORDING), new CommitmentDraftDiscarded(COMMITMENT))))
        .isEqualTo(new Unknown());
  }
}
