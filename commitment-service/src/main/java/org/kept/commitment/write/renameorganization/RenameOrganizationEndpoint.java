package org.kept.commitment.write.renameorganization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
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
class RenameOrganizationEndpoint {

  private final Commands commands;

  RenameOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** Its name from now on. */
  @Schema(name = "RenameOrganization")
  record Body(@NotBlank @Size(min = 2, max = 120) String name) {}

  @Operation(
      summary = "Rename an organization",
      description =
          "Owners; scope organizations:write (organization.owners-only). Its address stays.")
  @PutMapping("/organizations/{id}/name")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> renameOrganization(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(
            id, new RenameOrganization(new OrganizationId(id), body.name(), actor), context));
  }
}
