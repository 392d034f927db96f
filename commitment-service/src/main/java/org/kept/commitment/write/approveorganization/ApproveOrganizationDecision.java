package org.kept.commitment.write.approveorganization;

import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.OrganizationRefusal.ReviewOwn;
import org.kept.commitment.write.OrganizationRefusal.StaffOnly;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRefusal.WasRefused;
import org.kept.eventstore.command.Decision;

/** Staff approve, and nobody an organization that they are or were a member of. */
public final class ApproveOrganizationDecision {

  private ApproveOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(
      ApproveOrganization command, Organization state) {
    if (!command.by().staff()) {
      return Decision.refuse(new StaffOnly());
    }
    if (state.members().everHad(command.by().id())) {
      return Decision.refuse(new ReviewOwn());
    }
    return switch (state) {
      case Organization.Unregistered unregistered -> Decision.refuse(new Unknown());
      case Organization.Waiting waiting ->
          Decision.accept(new OrganizationApproved(command.id().value()));
      // Approved twice is approved.
      case Organization.Approved approved -> Decision.nothing();
      case Organization.Refused refused -> Decision.refuse(new WasRefused());
    };
  }
}
