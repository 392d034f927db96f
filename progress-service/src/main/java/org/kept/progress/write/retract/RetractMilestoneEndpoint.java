package org.kept.progress.write.retract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.write.MilestoneStreams;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/{id}/retraction}. */
@RestController
@Tag(name = "Milestones")
class RetractMilestoneEndpoint {

  private final MilestoneStreams milestones;

  RetractMilestoneEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  record Body(@NotNull String reason) {}

  @PostMapping("/milestones/{id}/retraction")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(summary = "Take a milestone back; its history stays")
  ResponseEntity<Answers.Done> retract(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(
        milestones.send(
            id, (teller, toward) -> new RetractMilestone(body.reason(), teller), context));
  }
}
