package org.kept.commitment.write.changerole;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.Commands;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class ChangeRoleEndpoint {

  private final Commands commands;

  ChangeRoleEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** What the member is from now on. */
  @Schema(name = "ChangeRole")
  record Body(@NotNull @Pattern(regexp = "owner|editor") String role) {}

  @Operation(
      summary = "Change the role of a member",
      description =
          "Owners; scope organizations:write (organization.owners-only). The last owner stays one"
              + " (organization.last-owner).")
  @PutMapping("/organizations/{id}/members/{member}/role")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> changeRole(
      @PathVariable String id,
      @PathVariable String member,
      @Valid @RequestBody Body body,
      CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(
            id,
            new ChangeRole(
                new OrganizationId(id), new ActorId(member), Role.of(body.role()), actor),
            context));
  }
}
