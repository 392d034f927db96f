package org.kept.commitment.write.leaveorganization;

import java.util.List;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRefusal.Unknown;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Anybody may go, but the last owner; before, somebody else becomes one. */
public final class LeaveOrganizationDecision {

  private LeaveOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(LeaveOrganization command, Organization state) {
    if (state instanceof Organization.Unregistered) {
      return Decision.refuse(new Unknown());
    }
    ActorId who = command.by().id();
    return CommitmentRefusal.unless(
        OrganizationRules.canDoWithout(who, state).stream().toList(),
        List.of(new OrganizationMemberLeft(command.id().value(), who.value())));
  }
}
