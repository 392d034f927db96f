package org.kept.commitment.write.amendcampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.write.CampaignRefusal.HumanBefore;
import org.kept.commitment.write.CampaignRefusal.PeriodOrder;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRefusal.Unknown;
import org.kept.commitment.write.CampaignRefusal.WasClosed;
import org.kept.commitment.write.CommitmentRefusal.Several;
import org.kept.commitment.write.ReasonRefusal;
import org.kept.eventstore.command.Decision;

class AmendCampaignDecisionTest {

  private static final Dates LONGER =
      new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2016, 12, 31));

  private static Decision<CampaignEvent> amend(
      Actor by, Dates period, String reason, CampaignEvent... given) {
    return amend(by, text("Help 100 million families."), period, reason, given);
  }

  private static Decision<CampaignEvent> amend(
      Actor by, Text goal, Dates period, String reason, CampaignEvent... given) {
    return AmendCampaignDecision.decide(
        new AmendCampaign(
            new CampaignId(CAMPAIGN),
            text("100 Million Families"),
            goal,
            period,
            List.of("en"),
            List.of("#100MGoal"),
            null,
            reason,
            by),
        campaign(given));
  }

  @Test
  void staffAmendAnOpenCampaignAndItsRegionSchemeStays() {
    var amended =
        new CampaignAmended(
            CAMPAIGN,
            text("100 Million Families"),
            text("Help 100 million families."),
            LONGER,
            List.of("en"),
            List.of("#100MGoal"),
            null,
            "One more year");

    assertThat(events(amend(STAFF, LONGER, "One more year", opened()))).containsExactly(amended);
    assertThat(campaign(opened(), amended).terms().orElseThrow().regionScheme())
        .isEqualTo("cgap-6/1");
  }

  @Test
  void termsThatAreAsBeforeAreStoredNowhere() {
    CampaignEvent amended = events(amend(STAFF, LONGER, "One more year", opened())).getFirst();

    assertThat(events(amend(STAFF, LONGER, "Once more", opened(), amended))).isEmpty();
    assertThat(events(amend(STAFF, LONGER, "Once more", opened(), amended, amended))).isEmpty();
    assertThat(
            events(
                amend(
                    STAFF,
                    new Dates(LONGER.from(), LONGER.to().plusDays(1)),
                    "Once more",
                    opened(),
                    amended)))
        .hasSize(1);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Dates backwards = new Dates(LONGER.to(), LONGER.from());

    assertThat(refusal(amend(STAFF, backwards, "", opened())))
        .isEqualTo(new Several(List.of(new PeriodOrder(), new ReasonRefusal.Length(0, 3, 500))));
  }

  @Test
  void aMachineDoesNotReplaceAPerson() {
    Text goal = text("Help families.");
    Text human = goal.with(new Translation("fr", "Aider les familles", "human"));
    Text machine = goal.with(new Translation("fr", "Aidez familles", "machine"));
    CampaignEvent byHuman = events(amend(STAFF, human, LONGER, "In French", opened())).getFirst();
    CampaignEvent byMachine =
        events(amend(STAFF, machine, LONGER, "In French", opened())).getFirst();

    assertThat(refusal(amend(STAFF, machine, LONGER, "Again", opened(), byHuman)))
        .isEqualTo(new HumanBefore("goal.translations", "fr"));
    assertThat(events(amend(STAFF, human, LONGER, "Again", opened(), byMachine))).hasSize(1);
    assertThat(
            events(
                amend(
                    STAFF,
                    new Text("en", "Help all families.", machine.translations()),
                    LONGER,
                    "Another original",
                    opened(),
                    byHuman)))
        .hasSize(1);
  }

  @Test
  void nobodyElseAmendsOne() {
    assertThat(refusal(amend(AMELIA, LONGER, "Because", opened()))).isEqualTo(new StaffOnly());
  }

  @Test
  void whatIsNotOpenedIsNotAmended() {
    assertThat(refusal(amend(STAFF, LONGER, "Because"))).isEqualTo(new Unknown());
  }

  @Test
  void whatIsClosedIsNotAmended() {
    assertThat(
            refusal(
                amend(STAFF, LONGER, "Because", opened(), new CampaignClosed(CAMPAIGN, "Over"))))
        .isEqualTo(new WasClosed());
  }
}
