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
  void staff_approve_an_organization() {
    assertThat(events(approve(STAFF, registered(), joined(AMELIA)))).containsExactly(approved());
  }

  @Test
  void approving_again_changes_nothing() {
    assertThat(events(approve(STAFF, registered(), joined(AMELIA), approved()))).isEmpty();
  }

  @Test
  void nobody_else_approves() {
    assertThat(refusal(approve(AMELIA, registered(), joined(AMELIA)))).isEqualTo(new StaffOnly());
  }

  @Test
  void nobody_approves_an_organization_they_are_a_member_of() {
    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), joined(STAFF))))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void leaving_it_first_does_not_help() {
    OrganizationEvent left = new OrganizationMemberLeft(SPTF, STAFF.id().value());

    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), joined(STAFF), left)))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void what_is_not_registered_cannot_be_approved() {
    assertThat(refusal(approve(STAFF))).isEqualTo(new Unknown());
  }

  @Test
  void what_was_refused_stays_refused() {
    OrganizationEvent refused = new OrganizationRefused(SPTF, "Not an organization");

    assertThat(refusal(approve(STAFF, registered(), joined(AMELIA), refused)))
        .isEqualTo(new WasRefused());
  }
}
