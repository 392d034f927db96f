package org.kept.commitment.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    return about().map(Profile::slug);
  }

  /**
   * What it is called and what it is.
   *
   * @param country ISO 3166-1 alpha-2
   */
  record Profile(Slug slug, String name, String type, @Nullable String country) {
    Profile named(String newName) {
      return new Profile(slug, newName, type, country);
    }

    Profile classified(String newType, @Nullable String newCountry) {
      return new Profile(slug, name, newType, newCountry);
    }
  }

  /** What it is called and what it is; empty before it is registered. */
  default Optional<Profile> about() {
    return switch (this) {
      case Unregistered unregistered -> Optional.empty();
      case Waiting it -> Optional.of(it.profile());
      case Approved it -> Optional.of(it.profile());
      case Refused it -> Optional.of(it.profile());
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
  record Waiting(Profile profile, Members members) implements Organization {}

  /** May state commitments. */
  record Approved(Profile profile, Members members) implements Organization {}

  /** Staff said no. */
  record Refused(Profile profile, Members members) implements Organization {}

  static Organization evolve(Organization state, OrganizationEvent event) {
    return switch (event) {
      case OrganizationRegistered registered ->
          new Waiting(
              new Profile(
                  new Slug(registered.slug()),
                  registered.name(),
                  registered.type(),
                  registered.country()),
              Members.NONE);
      case OrganizationApproved approved ->
          switch (state) {
            case Unregistered unregistered -> unregistered;
            case Waiting it -> new Approved(it.profile(), it.members());
            case Approved it -> it;
            case Refused it -> new Approved(it.profile(), it.members());
          };
      case OrganizationRefused refused ->
          switch (state) {
            case Unregistered unregistered -> unregistered;
            case Waiting it -> new Refused(it.profile(), it.members());
            case Approved it -> new Refused(it.profile(), it.members());
            case Refused it -> it;
          };
      case OrganizationRenamed renamed -> described(state, it -> it.named(renamed.name()));
      case OrganizationClassified classified ->
          described(state, it -> it.classified(classified.type(), classified.country()));
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

  private static Organization described(Organization state, UnaryOperator<Profile> change) {
    return switch (state) {
      case Unregistered unregistered -> unregistered;
      case Waiting it -> new Waiting(change.apply(it.profile()), it.members());
      case Approved it -> new Approved(change.apply(it.profile()), it.members());
      case Refused it -> new Refused(change.apply(it.profile()), it.members());
    };
  }

  private static Organization with(Organization state, Members members) {
    return switch (state) {
      case Unregistered unregistered -> unregistered;
      case Waiting it -> new Waiting(it.profile(), members);
      case Approved it -> new Approved(it.profile(), members);
      case Refused it -> new Refused(it.profile(), members);
    };
  }
}
