package org.kept.commitment.write.refuseorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.organization;
import static org.kept.commitment.Given.registered;

import org.junit.jupiter.api.Test;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.OrganizationRefusal.ReviewOwn;
import org.kept.commitment.write.OrganizationRefusal.StaffOnly;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRefusal.WasApproved;
import org.kept.eventstore.command.Decision;

class RefuseOrganizationDecisionTest {

  private static Decision<OrganizationEvent> refuse(Actor by, OrganizationEvent... given) {
    return RefuseOrganizationDecision.decide(
        new RefuseOrganization(new OrganizationId(SPTF), "Not an organization", by),
        organization(given));
  }

  @Test
  void staffRefuseWhatWaitsOnce() {
    OrganizationEvent refused = new OrganizationRefused(SPTF, "Not an organization");

    assertThat(events(refuse(STAFF, registered(), joined(AMELIA)))).containsExactly(refused);
    assertThat(events(refuse(STAFF, registered(), joined(AMELIA), refused))).isEmpty();
  }

  @Test
  void whatWasApprovedStaysApproved() {
    assertThat(refusal(refuse(STAFF, registered(), approved()))).isEqualTo(new WasApproved());
  }

  @Test
  void nobodyElseDoesAndNobodyTheirOwn() {
    assertThat(refusal(refuse(AMELIA, registered()))).isEqualTo(new StaffOnly());
    assertThat(refusal(refuse(STAFF, registered(), joined(STAFF)))).isEqualTo(new ReviewOwn());
    assertThat(refusal(refuse(STAFF))).isEqualTo(new Unknown());
  }
}
