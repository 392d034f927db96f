package org.kept.commitment.write.changerole;

import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.InvitationRefusal.LastOwner;
import org.kept.commitment.write.InvitationRefusal.MemberUnknown;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners give roles, and there is always one of them. */
public final class ChangeRoleDecision {

  private ChangeRoleDecision() {}

  public static Decision<OrganizationEvent> decide(ChangeRole command, Organization state) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayOwn(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    Optional<Role> before = state.members().roleOf(command.member());
    if (before.isEmpty()) {
      return Decision.refuse(new MemberUnknown());
    }
    if (before.get() == command.role()) {
      return Decision.nothing();
    }
    if (state.members().isLastOwner(command.member())) {
      return Decision.refuse(new LastOwner());
    }
    return Decision.accept(
        new OrganizationMemberRoleChanged(
            command.id().value(), command.member().value(), command.role().word()));
  }
}
