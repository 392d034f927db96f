package org.kept.commitment.write.acceptinvitation;

import java.time.Instant;
import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.Members;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.InvitationRefusal.InvitationExpired;
import org.kept.commitment.write.InvitationRefusal.InvitationInvalid;
import org.kept.commitment.write.InvitationRefusal.MemberAlready;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Whoever has the token of an open invitation joins, once; the edge has compared the token. */
public final class AcceptInvitationDecision {

  private AcceptInvitationDecision() {}

  public static Decision<OrganizationEvent> decide(
      AcceptInvitation command, Organization state, Instant now) {
    if (state instanceof Organization.Unregistered) {
      return Decision.refuse(new Unknown());
    }
    InvitationId id = command.invitation();
    Optional<Members.Invitation> invitation =
        id == null ? Optional.empty() : state.members().invitation(id);
    if (id == null || invitation.isEmpty()) {
      return Decision.refuse(new InvitationInvalid());
    }
    if (!invitation.get().isGoodAt(now)) {
      return Decision.refuse(new InvitationExpired());
    }
    if (state.members().has(command.by().id())) {
      return Decision.refuse(new MemberAlready());
    }
    Optional<CommitmentRefusal> full = OrganizationRules.hasRoom(state);
    if (full.isPresent()) {
      return Decision.refuse(full.get());
    }
    return Decision.accept(
        new OrganizationMemberJoined(
            command.id().value(),
            command.by().id().value(),
            invitation.get().role().word(),
            id.value()));
  }
}
