package org.kept.commitment.write.people;

import java.util.Optional;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRefusal.NotApproved;
import org.kept.commitment.write.OrganizationRefusal.TooManyPeople;
import org.kept.commitment.write.OrganizationRules;

/** Owners name people; whoever asks to be forgotten is, also by staff. */
final class PeopleRules {

  private PeopleRules() {}

  static Optional<CommitmentRefusal> mayName(Actor actor, Organization organization, long others) {
    return OrganizationRules.mayOwn(actor, organization)
        .or(
            () ->
                organization instanceof Organization.Approved
                    ? Optional.empty()
                    : Optional.of(new NotApproved()))
        .or(
            () ->
                others >= People.MAX
                    ? Optional.of(new TooManyPeople(People.MAX))
                    : Optional.empty());
  }

  static Optional<CommitmentRefusal> mayErase(Actor actor, Organization organization) {
    return OrganizationRules.mayInvite(actor, organization);
  }
}
