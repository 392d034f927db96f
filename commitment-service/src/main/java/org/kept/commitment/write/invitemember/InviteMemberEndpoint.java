package org.kept.commitment.write.invitemember;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.InvitationRefusal;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.States;
import org.kept.commitment.write.invitations.Invitations;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class InviteMemberEndpoint {

  private final Commands commands;
  private final States states;
  private final NewIds ids;
  private final Invitations invitations;
  private final URI portal;

  InviteMemberEndpoint(
      Commands commands,
      States states,
      NewIds ids,
      Invitations invitations,
      @Value("${kept.urls.portal:http://127.0.0.1:8080}") URI portal) {
    this.commands = commands;
    this.states = states;
    this.ids = ids;
    this.invitations = invitations;
    this.portal = portal;
  }

  /** Whom to invite as what. */
  @Schema(name = "InviteMember")
  record Body(
      @NotBlank @Email @Size(max = 254) @Schema(description = "Erased once it is answered.")
          String email,
      @NotNull @Pattern(regexp = "owner|editor") String role) {}

  /**
   * An open invitation, told to who invites and to nobody else.
   *
   * @param version of the organization
   * @param token proves that whoever has it was invited; shown this once
   * @param link where it is accepted; whoever invites passes it on
   */
  @Schema(name = "Invitation")
  record Invited(String id, long version, String token, URI link, Instant expiresAt) {}

  @Operation(
      summary = "Invite somebody by mail address",
      description =
          "Owners, and staff; scope organizations:write or organizations:review"
              + " (organization.owners-only). Kept sends no mail here: pass the link on. It is"
              + " good for 14 days and one person. A repeat under the same Idempotency-Key gives"
              + " a new token for the same invitation, and the one before is good no more.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping("/organizations/{id}/invitations")
  @PreAuthorize("hasAnyAuthority('SCOPE_organizations:write', 'SCOPE_organizations:review')")
  ResponseEntity<Invited> invite(
      @PathVariable String id,
      @Valid @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      CommandContext context) {
    OrganizationId organization = new OrganizationId(id);
    InvitationId invitation = new InvitationId(ids.of(context, "invite-member|" + id, key));
    Actor actor = Actor.of(context.actorId(), context.role());
    InviteMember command = new InviteMember(organization, invitation, Role.of(body.role()), actor);
    CommandResult result = commands.send(id, command, context);
    invitations.eraseExpired(context.now());
    // Answered meanwhile, and this request comes again: nothing must be kept of the address.
    Instant expiresAt =
        states
            .organization(organization)
            .members()
            .invitation(invitation)
            .orElseThrow(() -> new RefusedException(new InvitationRefusal.InvitationUnknown()))
            .expiresAt();
    String token = invitations.keep(organization, invitation, body.email().strip(), expiresAt);
    URI link = URI.create(portal + "/organizations/" + id + "/invitation?token=" + token);
    URI location = URI.create("/organizations/" + id + "/invitations/" + invitation.value());
    return ResponseEntity.created(location)
        .cacheControl(CacheControl.noStore())
        .body(new Invited(invitation.value(), result.version(), token, link, expiresAt));
  }
}
