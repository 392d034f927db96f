package org.kept.commitment.write.submitcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CERISE;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.CommitmentRefusal.Several;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.NotSubmittable;
import org.kept.commitment.write.StepRefusal.OutsideCampaign;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.WordingRefusal.PartnerUnknown;
import org.kept.commitment.write.WordingRefusal.PeriodPast;
import org.kept.eventstore.command.Decision;

class SubmitCommitmentDecisionTest {

  private static final Wording WORDING = sptf2014().wording();

  private static Decision<CommitmentEvent> submit(
      Actor by, Campaign campaign, Instant now, CommitmentEvent... given) {
    return SubmitCommitmentDecision.decide(
        new SubmitCommitment(
            new CommitmentId(COMMITMENT), by, campaign, sptf(), Set.of(new OrganizationId(CERISE))),
        commitment(given),
        now);
  }

  private static Decision<CommitmentEvent> submit(CommitmentEvent... given) {
    return submit(AMELIA, campaign(opened()), NOW, given);
  }

  @Test
  void aMemberSubmitsADraftThatObeysEveryRule() {
    assertThat(events(submit(drafted(WORDING)))).containsExactly(submitted());
  }

  @Test
  void aMemberSubmitsAgainWhatWasSentBack() {
    CommitmentEvent sentBack =
        new CommitmentChangesRequested(
            COMMITMENT, List.of(new RequestedChange("title", "Say who is helped")));

    assertThat(events(submit(drafted(WORDING), submitted(), sentBack)))
        .containsExactly(submitted());
  }

  @Test
  void submittingTwiceChangesNothing() {
    assertThat(events(submit(drafted(WORDING), submitted()))).isEmpty();
  }

  @Test
  void anIncompleteDraftIsToldAllThatItLacks() {
    Several several = (Several) refusal(submit(drafted(new Said().wording())));

    assertThat(several.reasons())
        .extracting(org.kept.eventstore.command.Refusal::code)
        .containsExactly(
            "commitment.title-missing",
            "commitment.period-missing",
            "commitment.deliverables-number");
  }

  @ParameterizedTest
  @CsvSource({"2014-12-31T23:59:59Z,true", "2015-01-01T00:00:00Z,false"})
  void todayIsTheDayInUtc(Instant now, boolean accepted) {
    var decision = submit(AMELIA, campaign(opened()), now, drafted(WORDING));

    if (accepted) {
      assertThat(events(decision)).containsExactly(submitted());
    } else {
      assertThat(refusal(decision)).isEqualTo(new PeriodPast("2015-01-01"));
    }
  }

  @Test
  void aHistoricalRecordIsSubmittedAfterItsTime() {
    Instant yearsLater = Instant.parse("2026-11-24T12:00:00Z");
    Wording historical = sptf2014().historical().wording();

    assertThat(events(submit(AMELIA, campaign(opened()), yearsLater, drafted(historical))))
        .containsExactly(submitted());
  }

  @Test
  void itsPartnersAreOrganizationsThatExist() {
    assertThat(events(submit(drafted(sptf2014().partner(CERISE, null).wording())))).hasSize(1);
    assertThat(refusal(submit(drafted(sptf2014().partner(COMMITMENT, null).wording()))))
        .isEqualTo(new PartnerUnknown("partners[0].organizationId", COMMITMENT));
  }

  @ParameterizedTest
  @CsvSource({
    "2013-10-01,2015-12-31,",
    "2013-09-30,2015-12-31,period.from",
    "2013-10-01,2016-01-01,period.to",
    "2013-09-30,2016-01-01,period.from",
    "2016-01-01,2016-12-31,period.to"
  })
  void itLastsWithinItsCampaign(String from, String to, String field) {
    Wording wording = sptf2014().period(span(from, to)).wording();
    var decision = submit(drafted(wording));

    if (field == null) {
      assertThat(events(decision)).containsExactly(submitted());
    } else {
      assertThat(refusal(decision))
          .isEqualTo(new OutsideCampaign(field, "2013-10-01", "2015-12-31"));
    }
  }

  @Test
  void staffDoNotSubmitForAMaker() {
    assertThat(refusal(submit(STAFF, campaign(opened()), NOW, drafted(WORDING))))
        .isEqualTo(new MembersOnly());
  }

  @Test
  void aClosedCampaignTakesNoMore() {
    CampaignClosed closed = new CampaignClosed(org.kept.commitment.Given.CAMPAIGN, "It is over");

    assertThat(refusal(submit(AMELIA, campaign(opened(), closed), NOW, drafted(WORDING))))
        .isEqualTo(new org.kept.commitment.write.StepRefusal.CampaignClosed());
  }

  @Test
  void whatIsPublicIsNotSubmittedAgain() {
    assertThat(refusal(submit(drafted(WORDING), submitted(), published(WORDING))))
        .isEqualTo(new NotSubmittable());
  }

  @Test
  void whatIsNotThereIsNotSubmitted() {
    assertThat(refusal(submit())).isEqualTo(new Unknown());
    assertThat(refusal(submit(drafted(WORDING), new CommitmentDraftDiscarded(COMMITMENT))))
        .isEqualTo(new Unknown());
  }
}
