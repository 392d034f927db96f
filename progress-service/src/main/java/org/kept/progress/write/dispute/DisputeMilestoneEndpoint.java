package org.kept.progress.write.dispute;

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

/** {@code POST /milestones/{id}/dispute}. */
@RestController
@Tag(name = "Milestones")
class DisputeMilestoneEndpoint {

  private final MilestoneStreams milestones;

  DisputeMilestoneEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  record Body(@NotNull String reason) {}

  @PostMapping("/milestones/{id}/dispute")
  @PreAuthorize("hasAuthority('SCOPE_milestones:review')")
  @Operation(summary = "Doubt a milestone; it does not count until it is answered")
  ResponseEntity<Answers.Done> dispute(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(
        milestones.send(
            id, (teller, toward) -> new DisputeMilestone(body.reason(), teller), context));
  }
}
