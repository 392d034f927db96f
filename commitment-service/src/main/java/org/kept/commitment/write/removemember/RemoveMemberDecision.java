package org.kept.commitment.write.removemember;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners remove members, but never the last owner. */
public final class RemoveMemberDecision {

  private RemoveMemberDecision() {}

  public static Decision<OrganizationEvent> decide(RemoveMember command, Organization state) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayOwn(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return CommitmentRefusal.unless(
        OrganizationRules.canDoWithout(command.member(), state).stream().toList(),
        List.of(new OrganizationMemberLeft(command.id().value(), command.member().value())));
  }
}
