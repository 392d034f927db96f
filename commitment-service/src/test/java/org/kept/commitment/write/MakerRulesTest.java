package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.organization;
import static org.kept.commitment.Given.registered;
import static org.kept.commitment.Given.sptf;

import org.junit.jupiter.api.Test;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.StepRefusal.MakerNotApproved;
import org.kept.commitment.write.StepRefusal.MakerUnknown;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.ReviewOwn;
import org.kept.commitment.write.StepRefusal.StaffOnly;

class MakerRulesTest {

  private static final OrganizationEvent LEFT =
      new OrganizationMemberLeft(SPTF, AMELIA.id().value());

  @Test
  void membersOfAnApprovedOrganizationState() {
    OrganizationEvent editor = new OrganizationMemberRoleChanged(SPTF, "amelia", "editor");

    assertThat(MakerRules.mayState(AMELIA, sptf())).isEmpty();
    assertThat(
            MakerRules.mayState(
                AMELIA, organization(registered(), joined(AMELIA), approved(), editor)))
        .isEmpty();
  }

  @Test
  void membersWaitForTheirOrganizationToBeApproved() {
    OrganizationEvent refused = new OrganizationRefused(SPTF, "Not an organization");

    assertThat(MakerRules.mayState(AMELIA, organization(registered(), joined(AMELIA))))
        .contains(new MakerNotApproved());
    assertThat(MakerRules.mayState(AMELIA, organization(registered(), joined(AMELIA), refused)))
        .contains(new MakerNotApproved());
  }

  @Test
  void othersDoNotStateNotEvenStaff() {
    assertThat(MakerRules.mayState(STRANGER, sptf())).contains(new MembersOnly());
    assertThat(MakerRules.mayState(STAFF, sptf())).contains(new MembersOnly());
    assertThat(MakerRules.mayState(STRANGER, organization(registered(), joined(AMELIA))))
        .contains(new MembersOnly());
  }

  @Test
  void whoLeftDoesNotStateAnyMore() {
    assertThat(
            MakerRules.mayState(
                AMELIA, organization(registered(), joined(AMELIA), approved(), LEFT)))
        .contains(new MembersOnly());
  }

  @Test
  void whatIsNotRegisteredStatesNothing() {
    assertThat(MakerRules.isRegistered(new OrganizationId("sptf"), organization()))
        .contains(new MakerUnknown("sptf"));
    assertThat(MakerRules.isRegistered(new OrganizationId(SPTF), sptf())).isEmpty();
    assertThat(MakerRules.mayState(AMELIA, organization())).contains(new MembersOnly());
  }

  @Test
  void staffReviewWhatOthersState() {
    assertThat(MakerRules.mayReview(STAFF, sptf())).isEmpty();
    assertThat(MakerRules.mayReview(Actor.of("ada", "admin"), sptf())).isEmpty();
    assertThat(MakerRules.mayReview(STRANGER, sptf())).contains(new StaffOnly());
    assertThat(MakerRules.mayReview(AMELIA, sptf())).contains(new StaffOnly());
  }

  @Test
  void nobodyReviewsTheirOwnEvenAfterLeaving() {
    Actor ameliaAtTheCampaign = Actor.of("amelia", "staff");

    assertThat(MakerRules.mayReview(ameliaAtTheCampaign, sptf())).contains(new ReviewOwn());
    assertThat(
            MakerRules.mayReview(
                ameliaAtTheCampaign, organization(registered(), joined(AMELIA), approved(), LEFT)))
        .contains(new ReviewOwn());
  }
}
