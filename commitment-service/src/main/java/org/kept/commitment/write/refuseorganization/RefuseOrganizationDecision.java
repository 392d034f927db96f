package org.kept.commitment.write.refuseorganization;

import java.util.List;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRefusal.ReviewOwn;
import org.kept.commitment.write.OrganizationRefusal.StaffOnly;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRefusal.WasApproved;
import org.kept.commitment.write.ReasonRules;
import org.kept.eventstore.command.Decision;

/** Staff refuse what waits, and nobody an organization that they are or were a member of. */
public final class RefuseOrganizationDecision {

  private RefuseOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(RefuseOrganization command, Organization state) {
    if (!command.by().staff()) {
      return Decision.refuse(new StaffOnly());
    }
    if (state.members().everHad(command.by().id())) {
      return Decision.refuse(new ReviewOwn());
    }
    return switch (state) {
      case Organization.Unregistered unregistered -> Decision.refuse(new Unknown());
      case Organization.Waiting waiting ->
          CommitmentRefusal.unless(
              ReasonRules.check(command.reason()).stream().toList(),
              List.of(new OrganizationRefused(command.id().value(), command.reason().strip())));
      // It may have stated commitments by now.
      case Organization.Approved approved -> Decision.refuse(new WasApproved());
      // Refused twice is refused.
      case Organization.Refused refused -> Decision.nothing();
    };
  }
}
