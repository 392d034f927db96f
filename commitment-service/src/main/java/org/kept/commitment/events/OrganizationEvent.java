package org.kept.commitment.events;

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

  record OrganizationMemberJoined(String organizationId, String memberId, String role)
      implements OrganizationEvent {}

  record OrganizationMemberRoleChanged(String organizationId, String memberId, String role)
      implements OrganizationEvent {}

  record OrganizationMemberLeft(String organizationId, String memberId)
      implements OrganizationEvent {}
}
