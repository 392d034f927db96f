package org.kept.progress.write.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.progress.write.Told.DISPUTED;
import static org.kept.progress.write.Told.EVENT;
import static org.kept.progress.write.Told.ID;
import static org.kept.progress.write.Told.MEMBER;
import static org.kept.progress.write.Told.MERGED;
import static org.kept.progress.write.Told.RETRACTED;
import static org.kept.progress.write.Told.STAFF;
import static org.kept.progress.write.Told.STRANGER;
import static org.kept.progress.write.Told.VERIFIED;
import static org.kept.progress.write.Told.after;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

class CorrectMilestoneDecisionTest {

  private static final CommitmentDefinition TOWARD = Given.commitment();

  private static CorrectMilestone nothing(Teller teller, String reason) {
    return new CorrectMilestone(
        TOWARD, null, null, null, null, null, null, null, null, reason, teller);
  }

  private static CorrectMilestone region(String region) {
    return place(region, null);
  }

  private static CorrectMilestone country(String country) {
    return place(null, country);
  }

  private static CorrectMilestone place(String region, String country) {
    return new CorrectMilestone(
        TOWARD, region, country, null, null, null, null, null, null, "misread", MEMBER);
  }

  private static CorrectMilestone date(String date) {
    return new CorrectMilestone(
        TOWARD, null, null, date, null, null, null, null, null, "misread", MEMBER);
  }

  private static CorrectMilestone quantity(String quantity) {
    return new CorrectMilestone(
        TOWARD,
        null,
        null,
        null,
        null,
        new BigDecimal(quantity),
        null,
        null,
        null,
        "misread",
        MEMBER);
  }

  private static Decision<MilestoneEvent> decide(CorrectMilestone command, Milestone state) {
    return CorrectMilestoneDecision.decide(command, state, ID, Given.MID_2014);
  }

  private static MilestoneCorrected event(String region, String date, String precision) {
    return new MilestoneCorrected(
        ID,
        Given.COMMITMENT,
        "D2",
        region,
        null,
        new StoredDate(date, precision),
        BigDecimal.ONE,
        null,
        null,
        null,
        List.of(),
        "misread");
  }

  private static Decision<MilestoneEvent> refused(MilestoneRefusal why) {
    return Decision.refuse(why);
  }

  @Test
  void whatIsNotSaidStaysAsItWas() {
    assertThat(decide(region("eap"), after(EVENT)))
        .isEqualTo(Decision.accept(event("EAP", "2014-05-10", "day")));
    assertThat(decide(date("2014-Q1"), after(EVENT)))
        .isEqualTo(Decision.accept(event("LAC", "2014-Q1", "quarter")));
    assertThat(decide(nothing(STAFF, "no difference"), after(EVENT, VERIFIED)))
        .isEqualTo(Decision.nothing());
    assertThat(decide(quantity("1.0"), after(EVENT))).isEqualTo(Decision.nothing());
  }

  @Test
  void aCountryTellsTheRegionAndEitherCanBeTakenAway() {
    Milestone inPeru = after(EVENT, Decided.of(decide(country("pe"), after(EVENT))));
    assertThat(((Milestone.Known) inPeru).facts().country()).isEqualTo("PE");
    assertThat(((Milestone.Known) inPeru).facts().region()).isEqualTo("LAC");

    Milestone inKenya = Milestone.evolve(inPeru, Decided.of(decide(country("KE"), inPeru)));
    assertThat(((Milestone.Known) inKenya).facts().region()).isEqualTo("SSA");
    Milestone somewhere = Milestone.evolve(inKenya, Decided.of(decide(country(""), inKenya)));
    assertThat(((Milestone.Known) somewhere).facts().country()).isNull();
    assertThat(((Milestone.Known) somewhere).facts().region()).isEqualTo("SSA");
    assertThat(decide(region("SA"), inKenya))
        .isEqualTo(refused(new MilestoneRefusal.RegionContradictsCountry("SA", "KE", "SSA")));
    assertThat(decide(region(""), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.RegionMissing(Given.cgap().codes())));
  }

  @Test
  void whatResultsHasToHoldAsIfItWereToldNow() {
    assertThat(decide(date("2014-13"), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.DateImpossible("2014-13")));
    assertThat(decide(quantity("0"), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.QuantityNotPositive(BigDecimal.ZERO)));
    CommitmentDefinition amended =
        Given.commitment(List.of(Given.GUIDE), CommitmentDefinition.State.PUBLISHED);
    CorrectMilestone gone =
        new CorrectMilestone(
            amended, "EAP", null, null, null, null, null, null, null, "misread", STAFF);
    assertThat(decide(gone, after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.DeliverableUnknown("D2", List.of("D1"))));
  }

  @Test
  void whatWasVerifiedHasToBeVerifiedAgainAndWhatIsDisputedStaysSo() {
    MilestoneEvent corrected = Decided.of(decide(region("EAP"), after(EVENT, VERIFIED)));
    assertThat(after(EVENT, VERIFIED, corrected)).isInstanceOf(Milestone.Reported.class);
    assertThat(after(EVENT, DISPUTED, corrected)).isInstanceOf(Milestone.Disputed.class);
    assertThat(decide(region("EAP"), after(EVENT, MERGED))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void onlyMembersOfTheMakerAndStaffCorrectAndSayWhy() {
    assertThat(decide(nothing(STRANGER, "misread"), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.NotYours()));
    assertThat(decide(nothing(MEMBER, "ab"), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
    assertThat(decide(nothing(MEMBER, "abc"), after(EVENT))).isEqualTo(Decision.nothing());
  }

  @Test
  void whatWasTakenBackIsNotCorrected() {
    assertThat(decide(region("EAP"), after(EVENT, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToCorrect("retracted")));
    assertThat(decide(region("EAP"), Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  /** What was decided, of which there is one event. */
  private static final class Decided {
    static MilestoneEvent of(Decision<MilestoneEvent> decision) {
      return switch (decision) {
        case Decision.Accepted<MilestoneEvent> accepted -> accepted.events().getFirst();
        case Decision.Refused<MilestoneEvent> refused ->
            throw new AssertionError(refused.refusal().toString());
      };
    }
  }
}
