package org.kept.commitment.write.refuseorganization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.Commands;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class RefuseOrganizationEndpoint {

  private final Commands commands;

  RefuseOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** Why. */
  @Schema(name = "RefuseOrganization")
  record Body(@NotNull @Size(max = 2_000) String reason) {}

  @Operation(
      summary = "Refuse an organization",
      description =
          "Staff; scope organizations:review. Only one that waits (organization.approved), with a"
              + " reason.")
  @PostMapping("/organizations/{id}/refusal")
  @PreAuthorize("hasAuthority('SCOPE_organizations:review')")
  ResponseEntity<Answers.Done> refuseOrganization(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(
            id, new RefuseOrganization(new OrganizationId(id), body.reason(), actor), context));
  }
}
