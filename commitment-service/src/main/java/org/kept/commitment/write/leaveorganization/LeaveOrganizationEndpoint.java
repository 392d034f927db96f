package org.kept.commitment.write.leaveorganization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.Commands;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class LeaveOrganizationEndpoint {

  private final Commands commands;

  LeaveOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Leave an organization",
      description =
          "Members; scope organizations:write. The last owner stays (organization.last-owner).")
  @PostMapping("/organizations/{id}/departure")
  @PreAuthorize("hasAuthority('SCOPE_organizations:write')")
  ResponseEntity<Answers.Done> leaveOrganization(@PathVariable String id, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(id, new LeaveOrganization(new OrganizationId(id), actor), context));
  }
}
