package org.kept.commitment.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to an organization; its members are actor ids, {@code owner} or {@code
 * editor}.
 */
public sealed interface OrganizationEvent {

  /**
   * @param country ISO 3166-1 alpha-2
   */
  record OrganizationRegistered(
      String organizationId, String slug, String name, String type, @Nullable String country)
      implements OrganizationEvent {}

  record OrganizationApproved(String organizationId) implements OrganizationEvent {}

  record OrganizationRefused(String organizationId, String reason) implements OrganizationEvent {}

  record OrganizationRenamed(String organizationId, String name) implements OrganizationEvent {}

  /** What kind of organization it is and where it is at home, both as they are from now on. */
  record OrganizationClassified(String organizationId, String type, @Nullable String country)
      implements OrganizationEvent {}

  /** Somebody was invited; who that is lies outside, where it can be erased. */
  record OrganizationMemberInvited(
      String organizationId, String invitationId, String role, Instant expiresAt)
      implements OrganizationEvent {}

  record OrganizationInvitationWithdrawn(String organizationId, String invitationId)
      implements OrganizationEvent {}

  /**
   * @param invitationId what was accepted; null for who registered the organization
   */
  record OrganizationMemberJoined(
      String organizationId, String memberId, String role, @Nullable String invitationId)
      implements OrganizationEvent {}

  record OrganizationMemberRoleChanged(String organizationId, String memberId, String role)
      implements OrganizationEvent {}

  record OrganizationMemberLeft(String organizationId, String memberId)
      implements OrganizationEvent {}
}
