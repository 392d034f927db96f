package org.kept.commitment.write.approveorganization;

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
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.OrganizationRefusal.ReviewOwn;
import org.kept.commitment.write.OrganizationRefusal.StaffOnly;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRefusal.WasRefused;
import org.kept.eventstore.command.Decision;

class ApproveOrganizationDecisionTest {

  private static Decision<OrganizationEvent> approve(Actor by, OrganizationEvent... given) {
    return ApproveOrganizationDecision.decide(
        new ApproveOrganization(new OrganizationId(SPTF), by), organization(given));
  }

  @Test
  void staffApproveAnOrganization() {
    assertThat(events(approve(STAFF, registered(), joined(AMELIA)))).containsExactly(approved());
  }

  @Test
  void approvingAgainChangesNothing() {
    assertThat(events(approve(STAFF, registered(), joined(AMELIA), approved()))).isEmpty();
  }

  @Test
  void nobodyElseApproves() {
    assertThat(refusal(approve(AMELIA, registered(), joined(AMELIA)))).isEqualTo(new StaffOnly());
  }

  @Test
  void nobodyApprovesAnOrganizationTheyAreAMemberOf() {
    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), joined(STAFF))))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void leavingItFirstDoesNotHelp() {
    OrganizationEvent left = new OrganizationMemberLeft(SPTF, STAFF.id().value());

    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), joined(STAFF), left)))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void whatIsNotRegisteredCannotBeApproved() {
    assertThat(refusal(approve(STAFF))).isEqualTo(new Unknown());
  }

  @Test
  void whatWasRefusedStaysRefused() {
    OrganizationEvent refused = new OrganizationRefused(SPTF, "Not an organization");

    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), refused)))
        .isEqualTo(new WasRefused());
  }
}
