package org.kept.commitment.write.invitations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.OrganizationRules;
import org.kept.commitment.write.States;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.RefusedException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who was invited and has not answered. Stands beside what it reads and not among the views: an
 * address is in no event, and must be in no copy that outlives its erasure.
 */
@RestController
@Tag(name = "Organizations")
class OpenInvitationsEndpoint {

  private final States states;
  private final Invitations invitations;

  OpenInvitationsEndpoint(States states, Invitations invitations) {
    this.states = states;
    this.invitations = invitations;
  }

  /** Those who were asked to join, in the order in which their invitations end. */
  @Schema(name = "OpenInvitations")
  record Open(List<Invitation> items) {}

  /** Somebody who was asked to join; the token was shown once and is not known any more. */
  @Schema(name = "OpenInvitation")
  record Invitation(String id, String email, String role, Instant expiresAt) {}

  @Operation(
      summary = "The invitations that are open",
      description =
          "Owners, and staff; scope organizations:write or organizations:review"
              + " (organization.owners-only). At most 20 are open at a time.")
  @GetMapping("/organizations/{id}/invitations")
  @PreAuthorize("hasAnyAuthority('SCOPE_organizations:write', 'SCOPE_organizations:review')")
  ResponseEntity<Open> open(@PathVariable String id, CommandContext context) {
    OrganizationId which = new OrganizationId(id);
    Organization organization = states.organization(which);
    OrganizationRules.mayInvite(Actor.of(context.actorId(), context.role()), organization)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Open(open(which, organization, context.now())));
  }

  /** Of those kept, the ones the organization knows as open: withdrawing is told there first. */
  private List<Invitation> open(OrganizationId which, Organization organization, Instant now) {
    return invitations.open(which).stream()
        .flatMap(
            kept ->
                organization.members().invitation(kept.id()).stream()
                    .filter(it -> it.isGoodAt(now))
                    .map(
                        it ->
                            new Invitation(
                                kept.id().value(),
                                kept.address(),
                                it.role().word(),
                                kept.expiresAt())))
        .toList();
  }
}
