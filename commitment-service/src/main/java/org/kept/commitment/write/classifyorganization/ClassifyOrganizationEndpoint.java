package org.kept.commitment.write.classifyorganization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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
class ClassifyOrganizationEndpoint {

  private final Commands commands;

  ClassifyOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** What it is and where it is at home. */
  @Schema(name = "ClassifyOrganization")
  record Body(
      @NotNull @Pattern(regexp = "[a-z][a-z -]{1,38}[a-z]") @Schema(example = "network")
          String type,
      @Nullable @Size(max = 8) @Schema(description = "ISO 3166-1 alpha-2.", example = "FR")
          String country) {}

  @Operation(
      summary = "Change type and country of an organization",
      description =
          "Owners; scope organizations:write (organization.owners-only). A country that is left out is"
              + " gone.")
  @PutMapping("/organizations/{id}/classification")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> classifyOrganization(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(
            id,
            new ClassifyOrganization(new OrganizationId(id), body.type(), body.country(), actor),
            context));
  }
}
