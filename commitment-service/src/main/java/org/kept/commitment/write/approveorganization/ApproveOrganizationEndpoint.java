package org.kept.commitment.write.approveorganization;

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
class ApproveOrganizationEndpoint {

  private final Commands commands;

  ApproveOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Approve an organization",
      description =
          "Staff; scope organizations:review. Nobody approves an organization that they are or"
              + " were a member of.")
  @PostMapping("/organizations/{id}/approval")
  @PreAuthorize("hasAuthority('SCOPE_organizations:review')")
  ResponseEntity<Answers.Done> approve(@PathVariable String id, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(id, new ApproveOrganization(new OrganizationId(id), actor), context));
  }
}
