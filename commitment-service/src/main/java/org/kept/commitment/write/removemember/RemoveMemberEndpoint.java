package org.kept.commitment.write.removemember;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.Commands;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class RemoveMemberEndpoint {

  private final Commands commands;

  RemoveMemberEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Remove a member",
      description =
          "Owners; scope organizations:write (organization.owners-only). The last owner stays"
              + " (organization.last-owner).")
  @DeleteMapping("/organizations/{id}/members/{member}")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> removeMember(
      @PathVariable String id, @PathVariable String member, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(
            id, new RemoveMember(new OrganizationId(id), new ActorId(member), actor), context));
  }
}
