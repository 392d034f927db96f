package org.kept.commitment.model;

import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;

/** Where an organization stands, and who belongs to it. */
public sealed interface Organization {

  Members members();

  /** How its address reads; empty before it is registered. */
  default Optional<Slug> slug() {
    return switch (this) {
      case Unregistered unregistered -> Optional.empty();
      case Waiting it -> Optional.of(it.named());
      case Approved it -> Optional.of(it.named());
      case Refused it -> Optional.of(it.named());
    };
  }

  /** Before anything happened. */
  record Unregistered() implements Organization {
    @Override
    public Members members() {
      return Members.NONE;
    }
  }

  /** Waits for staff. */
  record Waiting(Slug named, Members members) implements Organization {}

  /** May state commitments. */
  record Approved(Slug named, Members members) implements Organization {}

  /** Staff said no. */
  record Refused(Slug named, Members members) implements Organization {}

  static Organization evolve(Organization state, OrganizationEvent event) {
    return switch (event) {
      case OrganizationRegistered registered ->
          new Waiting(new Slug(registered.slug()), Members.NONE);
      case OrganizationApproved approved ->
          switch (state) {
            case Unregistered unregistered -> unregistered;
            case Waiting it -> new Approved(it.named(), it.members());
            case Approved it -> it;
            case Refused it -> new Approved(it.named(), it.members());
          };
      case OrganizationRefused refused ->
          switch (state) {
            case Unregistered unregistered -> unregistered;
            case Waiting it -> new Refused(it.named(), it.members());
            case Approved it -> new Refused(it.named(), it.members());
            case Refused it -> it;
          };
      case OrganizationRenamed renamed -> state;
      case OrganizationClassified classified -> state;
      case OrganizationMemberInvited it ->
          with(
              state,
              state
                  .members()
                  .inviting(
                      new InvitationId(it.invitationId()),
                      new Members.Invitation(Role.of(it.role()), it.expiresAt())));
      case OrganizationInvitationWithdrawn it ->
          with(state, state.members().notInviting(new InvitationId(it.invitationId())));
      case OrganizationMemberJoined joined -> joined(state, joined);
      case OrganizationMemberRoleChanged changed ->
          withMember(state, changed.memberId(), changed.role());
      case OrganizationMemberLeft left ->
          with(state, state.members().without(new ActorId(left.memberId())));
    };
  }

  private static Organization joined(Organization state, OrganizationMemberJoined joined) {
    Organization after = withMember(state, joined.memberId(), joined.role());
    return joined.invitationId() == null
        ? after
        : with(after, after.members().notInviting(new InvitationId(joined.invitationId())));
  }

  private static Organization withMember(Organization state, String member, String role) {
    return with(state, state.members().with(new ActorId(member), Role.of(role)));
  }

  private static Organization with(Organization state, Members members) {
    return switch (state) {
      case Unregistered unregistered -> unregistered;
      case Waiting it -> new Waiting(it.named(), members);
      case Approved it -> new Approved(it.named(), members);
      case Refused it -> new Refused(it.named(), members);
    };
  }
}
