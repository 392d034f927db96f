package org.kept.commitment.write.withdrawinvitation;

import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.InvitationRefusal.InvitationUnknown;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners and staff withdraw what nobody has accepted. */
public final class WithdrawInvitationDecision {

  private WithdrawInvitationDecision() {}

  public static Decision<OrganizationEvent> decide(WithdrawInvitation command, Organization state) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayInvite(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    if (state.members().invitation(command.invitation()).isEmpty()) {
      return Decision.refuse(new InvitationUnknown());
    }
    return Decision.accept(
        new OrganizationInvitationWithdrawn(command.id().value(), command.invitation().value()));
  }
}
