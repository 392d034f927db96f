package org.kept.commitment.write.closecampaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
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
@Tag(name = "Campaigns")
class CloseCampaignEndpoint {

  private final Commands commands;

  CloseCampaignEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** Why it is closed. */
  @Schema(name = "CloseCampaign")
  record Body(@NotNull @Size(max = 2_000) String reason) {}

  @Operation(
      summary = "Close a campaign",
      description =
          "Staff; scope campaigns:write. No more commitments are submitted to it"
              + " (commitment.campaign-closed).")
  @PostMapping("/campaigns/{id}/closure")
  @PreAuthorize("hasAuthority('SCOPE_campaigns:write')")
  ResponseEntity<Answers.Done> close(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    Actor actor = Actor.of(context.actorId(), context.role());
    return Answers.done(
        commands.send(id, new CloseCampaign(new CampaignId(id), body.reason(), actor), context));
  }
}
