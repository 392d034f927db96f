package org.kept.commitment.write.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.organization;
import static org.kept.commitment.Given.registered;
import static org.kept.commitment.Given.sptf;

import org.junit.jupiter.api.Test;
import org.kept.commitment.write.InvitationRefusal.OwnersOnly;
import org.kept.commitment.write.OrganizationRefusal.NotApproved;
import org.kept.commitment.write.OrganizationRefusal.TooManyPeople;

class PeopleRulesTest {

  @Test
  void ownersNamePeopleAndStaffMayEraseThem() {
    assertThat(PeopleRules.mayName(AMELIA, sptf(), 0)).isEmpty();
    assertThat(PeopleRules.mayName(STAFF, sptf(), 0)).contains(new OwnersOnly());
    assertThat(PeopleRules.mayErase(STAFF, sptf())).isEmpty();
    assertThat(PeopleRules.mayErase(AMELIA, sptf())).isEmpty();
    assertThat(PeopleRules.mayErase(STRANGER, sptf())).contains(new OwnersOnly());
  }

  @Test
  void onlyAnApprovedOrganizationNamesPeople() {
    assertThat(PeopleRules.mayName(AMELIA, organization(registered(), joined(AMELIA)), 0))
        .contains(new NotApproved());
  }

  @Test
  void thereAreAtMost20() {
    assertThat(PeopleRules.mayName(AMELIA, sptf(), 19)).isEmpty();
    assertThat(PeopleRules.mayName(AMELIA, sptf(), 20)).contains(new TooManyPeople(20));
  }
}
