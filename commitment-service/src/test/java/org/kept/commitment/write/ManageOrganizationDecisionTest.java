package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.Given;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.InvitationRefusal.LastOwner;
import org.kept.commitment.write.InvitationRefusal.MemberUnknown;
import org.kept.commitment.write.InvitationRefusal.OwnersOnly;
import org.kept.commitment.write.OrganizationRefusal.CountryUnknown;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.changerole.ChangeRole;
import org.kept.commitment.write.changerole.ChangeRoleDecision;
import org.kept.commitment.write.classifyorganization.ClassifyOrganization;
import org.kept.commitment.write.classifyorganization.ClassifyOrganizationDecision;
import org.kept.commitment.write.leaveorganization.LeaveOrganization;
import org.kept.commitment.write.leaveorganization.LeaveOrganizationDecision;
import org.kept.commitment.write.removemember.RemoveMember;
import org.kept.commitment.write.removemember.RemoveMemberDecision;
import org.kept.commitment.write.renameorganization.RenameOrganization;
import org.kept.commitment.write.renameorganization.RenameOrganizationDecision;
import org.kept.eventstore.command.Decision;

/** Owners manage an organization, and it is never without one. */
class ManageOrganizationDecisionTest {

  private static final OrganizationId ID = new OrganizationId(SPTF);
  private static final Actor EDNA = Actor.of("edna", "member");
  private static final Actor OTTO = Actor.of("otto", "member");

  /** Amelia owns it, Edna edits. */
  private static Organization organization(OrganizationEvent... more) {
    Organization state =
        Given.organization(registered(), joined(AMELIA), joined(EDNA, "editor"), approved());
    for (OrganizationEvent event : more) {
      state = Organization.evolve(state, event);
    }
    return state;
  }

  private static List<Decision<OrganizationEvent>> byOwnersOnly(Actor by) {
    return List.of(
        RenameOrganizationDecision.decide(new RenameOrganization(ID, "SPTF", by), organization()),
        ClassifyOrganizationDecision.decide(
            new ClassifyOrganization(ID, "funder", "FR", by), organization()),
        RemoveMemberDecision.decide(new RemoveMember(ID, EDNA.id(), by), organization()),
        ChangeRoleDecision.decide(new ChangeRole(ID, EDNA.id(), Role.OWNER, by), organization()));
  }

  @Test
  void anOwnerRenamesClassifiesAndManagesMembers() {
    assertThat(byOwnersOnly(AMELIA).stream().flatMap(it -> events(it).stream()))
        .containsExactly(
            new OrganizationRenamed(SPTF, "SPTF"),
            new OrganizationClassified(SPTF, "funder", "FR"),
            new OrganizationMemberLeft(SPTF, "edna"),
            new OrganizationMemberRoleChanged(SPTF, "edna", "owner"));
  }

  @Test
  void onlyOwnersRenameClassifyAndManageMembers() {
    for (Actor other : List.of(EDNA, STRANGER, STAFF)) {
      assertThat(byOwnersOnly(other))
          .allSatisfy(it -> assertThat(refusal(it)).isEqualTo(new OwnersOnly()));
    }
    assertThat(
            refusal(
                RenameOrganizationDecision.decide(
                    new RenameOrganization(ID, "SPTF", AMELIA), Given.organization())))
        .isEqualTo(new Unknown());
  }

  @Test
  void whatChangesNothingIsStoredNowhere() {
    Organization named =
        organization(
            new OrganizationRenamed(SPTF, "SPTF"),
            new OrganizationClassified(SPTF, "funder", "FR"));

    assertThat(events(rename("SPTF ", named))).isEmpty();
    assertThat(events(rename("sptf", named))).hasSize(1);
    assertThat(events(classify("funder", "FR", named))).isEmpty();
    assertThat(events(classify("funder", null, named))).hasSize(1);
    assertThat(events(classify("network", "FR", named))).hasSize(1);
    assertThat(events(rename("Social Performance Task Force", organization()))).isEmpty();
    assertThat(events(classify("network", null, organization()))).isEmpty();
  }

  private static Decision<OrganizationEvent> rename(String name, Organization state) {
    return RenameOrganizationDecision.decide(new RenameOrganization(ID, name, AMELIA), state);
  }

  private static Decision<OrganizationEvent> classify(
      String type, String country, Organization state) {
    return ClassifyOrganizationDecision.decide(
        new ClassifyOrganization(ID, type, country, AMELIA), state);
  }

  @Test
  void whatIsNoCountryIsRefused() {
    assertThat(
            refusal(
                ClassifyOrganizationDecision.decide(
                    new ClassifyOrganization(ID, "funder", "ZZ", AMELIA), organization())))
        .isEqualTo(new CountryUnknown("ZZ"));
  }

  @Test
  void theLastOwnerStays() {
    OrganizationEvent second = joined(OTTO);

    assertThat(refusal(leave(AMELIA, organization()))).isEqualTo(new LastOwner());
    assertThat(refusal(remove(AMELIA, organization()))).isEqualTo(new LastOwner());
    assertThat(refusal(demote(AMELIA, organization()))).isEqualTo(new LastOwner());
    assertThat(events(leave(AMELIA, organization(second)))).hasSize(1);
    assertThat(events(remove(OTTO, organization(second)))).hasSize(1);
    assertThat(events(demote(AMELIA, organization(second)))).hasSize(1);
    assertThat(events(leave(EDNA, organization()))).hasSize(1);
  }

  @Test
  void whoIsNoMemberCannotGo() {
    assertThat(refusal(leave(OTTO, organization()))).isEqualTo(new MemberUnknown());
    assertThat(refusal(remove(OTTO, organization()))).isEqualTo(new MemberUnknown());
    assertThat(refusal(demote(OTTO, organization()))).isEqualTo(new MemberUnknown());
  }

  @Test
  void whoLeftMayNeverReviewWhatItStates() {
    Organization state = organization(new OrganizationMemberLeft(SPTF, "edna"));

    assertThat(state.members().has(EDNA.id())).isFalse();
    assertThat(state.members().everHad(EDNA.id())).isTrue();
  }

  private static Decision<OrganizationEvent> leave(Actor by, Organization state) {
    return LeaveOrganizationDecision.decide(new LeaveOrganization(ID, by), state);
  }

  private static Decision<OrganizationEvent> remove(Actor who, Organization state) {
    return RemoveMemberDecision.decide(new RemoveMember(ID, who.id(), AMELIA), state);
  }

  private static Decision<OrganizationEvent> demote(Actor who, Organization state) {
    return ChangeRoleDecision.decide(new ChangeRole(ID, who.id(), Role.EDITOR, AMELIA), state);
  }
}
