package org.kept.commitment.write.opencampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Given;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.CampaignRefusal.Exists;
import org.kept.commitment.write.CampaignRefusal.LanguageTwice;
import org.kept.commitment.write.CampaignRefusal.PeriodOrder;
import org.kept.commitment.write.CampaignRefusal.RegionSchemeUnknown;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CommitmentRefusal.Several;

class OpenCampaignDecisionTest {

  private static OpenCampaign command(Actor by, Text goal, String to, String scheme) {
    return new OpenCampaign(
        new CampaignId(Given.CAMPAIGN),
        new Slug("100-million-families"),
        text("100 Million Families"),
        goal,
        "Microcredit Summit Campaign",
        new Dates(LocalDate.of(2013, 10, 1), LocalDate.parse(to)),
        scheme,
        List.of("en", "fr", "es"),
        List.of("#Commit100M"),
        "@MicroCredSummit",
        by);
  }

  private static final Text GOAL =
      text("Help 100 million families lift themselves out of extreme poverty.");

  @Test
  void staffOpenACampaign() {
    OpenCampaign command = command(STAFF, GOAL, "2015-12-31", "cgap-6/1");

    assertThat(events(OpenCampaignDecision.decide(command, campaign()))).containsExactly(opened());
  }

  @Test
  void nobodyElseOpensOne() {
    OpenCampaign command = command(AMELIA, GOAL, "2015-12-31", "cgap-6/1");

    assertThat(refusal(OpenCampaignDecision.decide(command, campaign())))
        .isEqualTo(new StaffOnly());
  }

  @Test
  void aCampaignIsOpenedOnce() {
    OpenCampaign command = command(STAFF, GOAL, "2015-12-31", "cgap-6/1");
    CampaignClosed closed = new CampaignClosed(Given.CAMPAIGN, "The summit is over");

    assertThat(refusal(OpenCampaignDecision.decide(command, campaign(opened()))))
        .isEqualTo(new Exists());
    assertThat(refusal(OpenCampaignDecision.decide(command, campaign(opened(), closed))))
        .isEqualTo(new Exists());
  }

  @Test
  void itsRegionSchemeIsOneThatKeptHas() {
    OpenCampaign command = command(STAFF, GOAL, "2015-12-31", "cgap-6/2");

    assertThat(refusal(OpenCampaignDecision.decide(command, campaign())))
        .isEqualTo(new RegionSchemeUnknown("cgap-6/2", "cgap-6/1"));
  }

  @ParameterizedTest
  @CsvSource({"2013-09-30,false", "2013-10-01,true", "2013-10-02,true"})
  void itsPeriodDoesNotEndBeforeItBegins(String to, boolean accepted) {
    var decision = OpenCampaignDecision.decide(command(STAFF, GOAL, to, "cgap-6/1"), campaign());

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new PeriodOrder());
    }
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Text twice = new Text("en", "Help", List.of(new Translation("en", "Help!", "human")));

    assertThat(
            refusal(
                OpenCampaignDecision.decide(
                    command(STAFF, twice, "2013-09-30", "cgap-6/1"), campaign())))
        .isEqualTo(
            new Several(List.of(new PeriodOrder(), new LanguageTwice("goal.translations", "en"))));
  }
}
