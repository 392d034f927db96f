package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why an organization stays as it is. */
public sealed interface OrganizationRefusal extends CommitmentRefusal {

  @Rule(code = "organization.exists", kind = Kind.CONFLICT)
  record Exists() implements OrganizationRefusal {}

  @Rule(code = "organization.unknown", kind = Kind.NOT_FOUND)
  record Unknown() implements OrganizationRefusal {}

  @Rule(code = "organization.country", kind = Kind.INVALID, field = "country")
  record CountryUnknown(String country) implements OrganizationRefusal {}

  @Rule(code = "organization.staff-only", kind = Kind.FORBIDDEN)
  record StaffOnly() implements OrganizationRefusal {}

  @Rule(code = "organization.review-own", kind = Kind.FORBIDDEN)
  record ReviewOwn() implements OrganizationRefusal {}

  @Rule(code = "organization.approved", kind = Kind.CONFLICT)
  record WasApproved() implements OrganizationRefusal {}

  @Rule(code = "organization.not-approved", kind = Kind.CONFLICT)
  record NotApproved() implements OrganizationRefusal {}

  @Rule(code = "organization.people-number", kind = Kind.CONFLICT)
  record TooManyPeople(int max) implements OrganizationRefusal {}

  @Rule(code = "organization.refused", kind = Kind.CONFLICT)
  record WasRefused() implements OrganizationRefusal {}
}
