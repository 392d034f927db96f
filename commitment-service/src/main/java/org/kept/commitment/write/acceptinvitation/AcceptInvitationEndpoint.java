package org.kept.commitment.write.acceptinvitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class AcceptInvitationEndpoint {

  private final Commands commands;
  private final Invitations invitations;

  AcceptInvitationEndpoint(Commands commands, Invitations invitations) {
    this.commands = commands;
    this.invitations = invitations;
  }

  /** What proves that one was invited. */
  @Schema(name = "AcceptInvitation")
  record Body(@NotBlank @Size(max = 200) String token) {}

  @Operation(
      summary = "Accept an invitation",
      description =
          "Whoever has its token; scope organizations:write. It works once, and for 14 days"
              + " (organization.invitation-invalid, organization.invitation-expired). The address"
              + " is erased then.")
  @PostMapping("/organizations/{id}/members")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> accept(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    OrganizationId organization = new OrganizationId(id);
    InvitationId invitation = invitations.of(organization, body.token()).orElse(null);
    Actor actor = Actor.of(context.actorId(), context.role());
    CommandResult result =
        commands.send(id, new AcceptInvitation(organization, invitation, actor), context);
    if (invitation != null) {
      invitations.erase(invitation);
    }
    return Answers.done(result);
  }
}
