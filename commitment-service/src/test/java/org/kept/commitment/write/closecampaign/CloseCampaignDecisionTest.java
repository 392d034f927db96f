package org.kept.commitment.write.closecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.opened;

import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.write.CampaignRefusal.StaffOnly;
import org.kept.commitment.write.CampaignRefusal.Unknown;
import org.kept.eventstore.command.Decision;

class CloseCampaignDecisionTest {

  private static Decision<CampaignEvent> close(Actor by, CampaignEvent... given) {
    return CloseCampaignDecision.decide(
        new CloseCampaign(new CampaignId(CAMPAIGN), "The summit is over", by), campaign(given));
  }

  @Test
  void staffCloseACampaignOnce() {
    CampaignEvent closed = new CampaignClosed(CAMPAIGN, "The summit is over");

    assertThat(events(close(STAFF, opened()))).containsExactly(closed);
    assertThat(events(close(STAFF, opened(), closed))).isEmpty();
  }

  @Test
  void nobodyElseDoesAndOnlyOneThatIsThere() {
    assertThat(refusal(close(AMELIA, opened()))).isEqualTo(new StaffOnly());
    assertThat(refusal(close(STAFF))).isEqualTo(new Unknown());
  }
}
