package org.kept.commitment.write.registerorganization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.States;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class RegisterOrganizationEndpoint {

  private final Commands commands;
  private final States states;
  private final NewIds ids;

  RegisterOrganizationEndpoint(Commands commands, States states, NewIds ids) {
    this.commands = commands;
    this.states = states;
    this.ids = ids;
  }

  /** An organization, without people: they are ids, resolved elsewhere. */
  @Schema(name = "RegisterOrganization")
  record Body(
      @Nullable @Size(max = 100) @Schema(description = "Made from the name if missing.")
          String slug,
      @NotBlank @Size(min = 2, max = 120) String name,
      @NotNull
          @Pattern(regexp = "[a-z][a-z -]{1,38}[a-z]")
          @Schema(
              description = "In lower case: practitioner, network, funder, advocate, or another.",
              example = "network")
          String type,
      @Nullable @Size(max = 8) @Schema(description = "ISO 3166-1 alpha-2.", example = "FR")
          String country) {}

  @Operation(
      summary = "Register an organization",
      description =
          "Scope organizations:write. Who registers it becomes its first owner. It may state"
              + " commitments once staff have approved it.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping("/organizations")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> register(
      @Valid @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      CommandContext context) {
    String id = ids.of(context, "register-organization", key);
    Actor actor = Actor.of(context.actorId(), context.role());
    Commands.Created created =
        commands.create(
            id,
            new Commands.Naming("Organization", body.slug(), List.of(body.name())),
            states.organization(new OrganizationId(id)).slug(),
            slug ->
                new RegisterOrganization(
                    new OrganizationId(id),
                    slug,
                    body.name().strip(),
                    body.type(),
                    body.country(),
                    actor),
            context);
    return Answers.created(
        URI.create("/organizations/" + id), created.result(), created.slug().value());
  }
}
