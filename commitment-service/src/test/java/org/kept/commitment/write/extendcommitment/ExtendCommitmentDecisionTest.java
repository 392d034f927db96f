package org.kept.commitment.write.extendcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.lasting;
import static org.kept.commitment.Given.publishedCommitment;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.Dates;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.AmendmentRefusal.ExtensionNotLater;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.OutsideCampaign;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.WordingRefusal.PeriodLength;
import org.kept.eventstore.command.Decision;

class ExtendCommitmentDecisionTest {

  private static final String REASON = "The platform takes longer";

  private static Decision<CommitmentEvent> extend(Actor by, String to, Commitment state) {
    return extend(by, to, state, lasting("2016-12-31"));
  }

  private static Decision<CommitmentEvent> extend(
      Actor by, String to, Commitment state, Campaign campaign) {
    return ExtendCommitmentDecision.decide(
        new ExtendCommitment(
            new CommitmentId(COMMITMENT), LocalDate.parse(to), REASON, by, campaign, sptf()),
        state,
        NOW);
  }

  @ParameterizedTest
  @CsvSource({"2015-12-31,true", "2016-01-01,false"})
  void itDoesNotOutlastItsCampaign(String to, boolean accepted) {
    var decision = extend(AMELIA, to, publishedCommitment(), lasting("2015-12-31"));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision))
          .isEqualTo(new OutsideCampaign("to", "2013-10-01", "2015-12-31"));
    }
  }

  @Test
  void aMemberGivesItMoreTime() {
    assertThat(events(extend(AMELIA, "2015-06-30", publishedCommitment())))
        .containsExactly(
            new CommitmentExtended(
                COMMITMENT,
                new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2015, 6, 30)),
                REASON));
  }

  @ParameterizedTest
  @CsvSource({"2014-12-30,false", "2014-12-31,false", "2015-01-01,true"})
  void theNewEndIsLater(String to, boolean accepted) {
    var decision = extend(AMELIA, to, publishedCommitment());

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new ExtensionNotLater("2014-12-31"));
    }
  }

  @ParameterizedTest
  @CsvSource({"2016-09-30,true", "2016-10-01,false"})
  void inAllItLastsAtMost36Months(String to, boolean accepted) {
    var decision = extend(AMELIA, to, publishedCommitment());

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new PeriodLength(36));
    }
  }

  @Test
  void onlyMembersExtendOnlyWhatIsPublic() {
    assertThat(refusal(extend(STAFF, "2015-06-30", publishedCommitment())))
        .isEqualTo(new MembersOnly());
    assertThat(refusal(extend(AMELIA, "2015-06-30", commitment(drafted(settled())))))
        .isEqualTo(new NotPublished());
    assertThat(refusal(extend(AMELIA, "2015-06-30", commitment()))).isEqualTo(new Unknown());
  }
}
