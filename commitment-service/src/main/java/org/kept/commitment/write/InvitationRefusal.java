package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why somebody does not become, stay or stop being a member. */
public sealed interface InvitationRefusal extends CommitmentRefusal {

  @Rule(code = "organization.owners-only", kind = Kind.FORBIDDEN)
  record OwnersOnly() implements InvitationRefusal {}

  @Rule(code = "organization.last-owner", kind = Kind.CONFLICT)
  record LastOwner() implements InvitationRefusal {}

  @Rule(code = "organization.member-unknown", kind = Kind.NOT_FOUND)
  record MemberUnknown() implements InvitationRefusal {}

  @Rule(code = "organization.member-already", kind = Kind.CONFLICT)
  record MemberAlready() implements InvitationRefusal {}

  @Rule(code = "organization.invitation-invalid", kind = Kind.INVALID, field = "token")
  record InvitationInvalid() implements InvitationRefusal {}

  @Rule(code = "organization.invitation-expired", kind = Kind.CONFLICT, field = "token")
  record InvitationExpired() implements InvitationRefusal {}

  @Rule(code = "organization.invitation-unknown", kind = Kind.NOT_FOUND)
  record InvitationUnknown() implements InvitationRefusal {}

  @Rule(code = "organization.invitations-number", kind = Kind.CONFLICT)
  record TooManyInvitations(int max) implements InvitationRefusal {}

  @Rule(code = "organization.members-number", kind = Kind.CONFLICT)
  record TooManyMembers(int max) implements InvitationRefusal {}
}
