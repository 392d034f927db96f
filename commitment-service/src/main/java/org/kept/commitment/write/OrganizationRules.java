package org.kept.commitment.write;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.InvitationRefusal.LastOwner;
import org.kept.commitment.write.InvitationRefusal.MemberUnknown;
import org.kept.commitment.write.InvitationRefusal.OwnersOnly;
import org.kept.commitment.write.InvitationRefusal.TooManyMembers;
import org.kept.commitment.write.OrganizationRefusal.CountryUnknown;
import org.kept.commitment.write.OrganizationRefusal.Unknown;

/** Who may change an organization, and what it always has: an owner. */
public final class OrganizationRules {

  /** Both who invites and who accepts meet it, or open invitations would lead past it. */
  private static final int MAX_MEMBERS = 50;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private OrganizationRules() {}

  /** Only owners say what it is called, what it is and who belongs to it. */
  public static Optional<CommitmentRefusal> mayOwn(Actor actor, Organization organization) {
    if (organization instanceof Organization.Unregistered) {
      return Optional.of(new Unknown());
    }
    return organization.members().hasOwner(actor.id())
        ? Optional.empty()
        : Optional.of(new OwnersOnly());
  }

  /** Staff invite too, or an organization whose owner is gone would be lost. */
  public static Optional<CommitmentRefusal> mayInvite(Actor actor, Organization organization) {
    return actor.staff() && !(organization instanceof Organization.Unregistered)
        ? Optional.empty()
        : mayOwn(actor, organization);
  }

  /** Somebody who goes, or becomes an editor, is a member and leaves another owner behind. */
  public static Optional<CommitmentRefusal> canDoWithout(ActorId owner, Organization organization) {
    if (!organization.members().has(owner)) {
      return Optional.of(new MemberUnknown());
    }
    return organization.members().isLastOwner(owner)
        ? Optional.of(new LastOwner())
        : Optional.empty();
  }

  /** One more can belong to it. */
  public static Optional<CommitmentRefusal> hasRoom(Organization organization) {
    return organization.members().present().size() < MAX_MEMBERS
        ? Optional.empty()
        : Optional.of(new TooManyMembers(MAX_MEMBERS));
  }

  /** Where it is at home, if that is told. */
  public static Optional<CommitmentRefusal> isCountry(@Nullable String country) {
    return country == null || COUNTRIES.contains(country)
        ? Optional.empty()
        : Optional.of(new CountryUnknown(country));
  }
}
