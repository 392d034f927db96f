package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.joined;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Given;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.InvitationRefusal.InvitationExpired;
import org.kept.commitment.write.InvitationRefusal.InvitationInvalid;
import org.kept.commitment.write.InvitationRefusal.InvitationUnknown;
import org.kept.commitment.write.InvitationRefusal.MemberAlready;
import org.kept.commitment.write.InvitationRefusal.OwnersOnly;
import org.kept.commitment.write.InvitationRefusal.TooManyInvitations;
import org.kept.commitment.write.InvitationRefusal.TooManyMembers;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.acceptinvitation.AcceptInvitation;
import org.kept.commitment.write.acceptinvitation.AcceptInvitationDecision;
import org.kept.commitment.write.invitemember.InviteMember;
import org.kept.commitment.write.invitemember.InviteMemberDecision;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitation;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitationDecision;
import org.kept.eventstore.command.Decision;

/** Somebody is invited, joins once and in time, or is not wanted any more. */
class InvitationDecisionsTest {

  private static final OrganizationId ID = new OrganizationId(SPTF);
  private static final InvitationId INVITATION = new InvitationId("invitation");
  private static final Actor EDNA = Actor.of("edna", "member");
  private static final Instant END = NOW.plus(Duration.ofDays(14));
  private static final OrganizationEvent INVITED = invited("invitation", END);

  private static OrganizationEvent invited(String id, Instant end) {
    return new OrganizationMemberInvited(SPTF, id, "editor", end);
  }

  private static Organization sptf(OrganizationEvent... more) {
    Organization state = Given.sptf();
    for (OrganizationEvent event : more) {
      state = Organization.evolve(state, event);
    }
    return state;
  }

  private static Decision<OrganizationEvent> invite(Actor by, Organization state) {
    return InviteMemberDecision.decide(
        new InviteMember(ID, INVITATION, Role.EDITOR, by), state, NOW);
  }

  private static Decision<OrganizationEvent> accept(
      Actor by, InvitationId invitation, Instant now, OrganizationEvent... given) {
    return AcceptInvitationDecision.decide(
        new AcceptInvitation(ID, invitation, by), sptf(given), now);
  }

  @Test
  void ownersAndStaffInviteAndNobodyElse() {
    assertThat(events(invite(AMELIA, sptf()))).containsExactly(INVITED);
    assertThat(events(invite(STAFF, sptf()))).containsExactly(INVITED);
    assertThat(refusal(invite(STRANGER, sptf()))).isEqualTo(new OwnersOnly());
    assertThat(refusal(invite(EDNA, sptf(joined(EDNA, "editor"))))).isEqualTo(new OwnersOnly());
    assertThat(refusal(invite(STAFF, Given.organization()))).isEqualTo(new Unknown());
  }

  @Test
  void whoAcceptsJoinsWithTheRoleOfTheInvitation() {
    assertThat(events(accept(EDNA, INVITATION, NOW, INVITED)))
        .containsExactly(new OrganizationMemberJoined(SPTF, "edna", "editor", "invitation"));
  }

  @Test
  void aTokenWorksOnce() {
    OrganizationEvent joined = new OrganizationMemberJoined(SPTF, "edna", "editor", "invitation");

    assertThat(refusal(accept(STRANGER, INVITATION, NOW, INVITED, joined)))
        .isEqualTo(new InvitationInvalid());
    assertThat(refusal(accept(EDNA, null, NOW, INVITED))).isEqualTo(new InvitationInvalid());
  }

  @Test
  void anInvitationIsGoodFor14Days() {
    assertThat(events(accept(EDNA, INVITATION, END.minusMillis(1), INVITED))).hasSize(1);
    assertThat(refusal(accept(EDNA, INVITATION, END, INVITED))).isEqualTo(new InvitationExpired());
  }

  @Test
  void aMemberJoinsOnce() {
    assertThat(refusal(accept(AMELIA, INVITATION, NOW, INVITED))).isEqualTo(new MemberAlready());
  }

  @Test
  void whatIsWithdrawnIsGoodForNothing() {
    OrganizationEvent withdrawn = new OrganizationInvitationWithdrawn(SPTF, "invitation");
    WithdrawInvitation command = new WithdrawInvitation(ID, INVITATION, AMELIA);

    assertThat(events(WithdrawInvitationDecision.decide(command, sptf(INVITED))))
        .containsExactly(withdrawn);
    assertThat(refusal(WithdrawInvitationDecision.decide(command, sptf(INVITED, withdrawn))))
        .isEqualTo(new InvitationUnknown());
    assertThat(refusal(accept(EDNA, INVITATION, NOW, INVITED, withdrawn)))
        .isEqualTo(new InvitationInvalid());
    assertThat(
            refusal(
                WithdrawInvitationDecision.decide(
                    new WithdrawInvitation(ID, INVITATION, STRANGER), sptf(INVITED))))
        .isEqualTo(new OwnersOnly());
  }

  @ParameterizedTest
  @CsvSource({"19,true", "20,false"})
  void thereAreAtMost20OpenInvitations(int before, boolean accepted) {
    OrganizationEvent[] open =
        Stream.concat(
                IntStream.range(0, before).mapToObj(i -> invited("i" + i, NOW.plusMillis(1))),
                Stream.of(invited("expired", NOW)))
            .toArray(OrganizationEvent[]::new);
    var decision = invite(AMELIA, sptf(open));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooManyInvitations(20));
    }
  }

  @ParameterizedTest
  @CsvSource({"49,true", "50,false"})
  void thereAreAtMost50Members(int members, boolean accepted) {
    OrganizationEvent[] others =
        Stream.concat(
                IntStream.range(1, members)
                    .mapToObj(i -> joined(Actor.of("m" + i, "member"), "editor")),
                Stream.of(INVITED))
            .toArray(OrganizationEvent[]::new);
    var invited = invite(AMELIA, sptf(others));
    var joined = accept(EDNA, INVITATION, NOW, others);

    if (accepted) {
      assertThat(events(invited)).hasSize(1);
      assertThat(events(joined)).hasSize(1);
    } else {
      assertThat(refusal(invited)).isEqualTo(new TooManyMembers(50));
      assertThat(refusal(joined)).isEqualTo(new TooManyMembers(50));
    }
  }
}
