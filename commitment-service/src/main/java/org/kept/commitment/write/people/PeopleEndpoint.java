package org.kept.commitment.write.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.TextBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class PeopleEndpoint {

  private final States states;
  private final People people;

  PeopleEndpoint(States states, People people) {
    this.states = states;
    this.people = people;
  }

  /** Somebody an organization names in public, who has agreed to it. */
  @Schema(name = "NamePerson")
  record Body(
      @NotBlank @Size(max = 120) @Schema(example = "Name and surname") String name,
      @Nullable @Size(max = 120) @Schema(example = "Director") String title) {}

  @Operation(
      summary = "Name a person of an organization in public",
      description =
          "Owners; scope organizations:write (organization.owners-only). The name is shown with"
              + " the organization and is in no history.")
  @ApiResponse(responseCode = "204", description = "Named")
  @PutMapping("/organizations/{id}/people/{person}")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Void> name(
      @PathVariable String id,
      @PathVariable @Pattern(regexp = "[a-z0-9-]{1,36}") String person,
      @Valid @RequestBody Body body,
      CommandContext context) {
    OrganizationId organization = new OrganizationId(id);
    refuse(
        PeopleRules.mayName(
            Actor.of(context.actorId(), context.role()),
            states.organization(organization),
            people.others(organization, person)));
    String title = body.title() == null ? null : TextBody.tidy(body.title());
    people.name(organization, person, TextBody.tidy(body.name()), title);
    return ResponseEntity.noContent().build();
  }

  @Operation(
      summary = "Erase the name of a person",
      description =
          "Owners, and staff; scope organizations:write or organizations:review"
              + " (organization.owners-only). Nothing is left of it.")
  @ApiResponse(responseCode = "204", description = "Erased")
  @DeleteMapping("/organizations/{id}/people/{person}")
  @PreAuthorize("hasAnyAuthority('SCOPE_organizations:write', 'SCOPE_organizations:review')")
  ResponseEntity<Void> erase(
      @PathVariable String id, @PathVariable String person, CommandContext context) {
    OrganizationId organization = new OrganizationId(id);
    refuse(
        PeopleRules.mayErase(
            Actor.of(context.actorId(), context.role()), states.organization(organization)));
    people.erase(organization, person);
    return ResponseEntity.noContent().build();
  }

  private static void refuse(Optional<CommitmentRefusal> refusal) {
    refusal.ifPresent(
        it -> {
          throw new RefusedException(it);
        });
  }
}
