package org.kept.commitment.write.withdrawinvitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.invitations.Invitations;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class WithdrawInvitationEndpoint {

  private final Commands commands;
  private final Invitations invitations;

  WithdrawInvitationEndpoint(Commands commands, Invitations invitations) {
    this.commands = commands;
    this.invitations = invitations;
  }

  @Operation(
      summary = "Withdraw an invitation",
      description =
          "Owners, and staff; scope organizations:write or organizations:review"
              + " (organization.owners-only). The address is erased.")
  @DeleteMapping("/organizations/{id}/invitations/{invitation}")
  @PreAuthorize("hasAnyAuthority('SCOPE_organizations:write', 'SCOPE_organizations:review')")
  ResponseEntity<Answers.Done> withdraw(
      @PathVariable String id, @PathVariable String invitation, CommandContext context) {
    InvitationId which = new InvitationId(invitation);
    Actor actor = Actor.of(context.actorId(), context.role());
    WithdrawInvitation command = new WithdrawInvitation(new OrganizationId(id), which, actor);
    CommandResult result = commands.send(id, command, context);
    invitations.erase(which);
    return Answers.done(result);
  }
}
