package org.kept.progress.write.separate;

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

/** {@code POST /milestones/{id}/separation}. */
@RestController
@Tag(name = "Milestones")
class SeparateMilestoneEndpoint {

  private final MilestoneStreams milestones;

  SeparateMilestoneEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  record Body(@NotNull String reason) {}

  @PostMapping("/milestones/{id}/separation")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Take a merge back; the milestone counts as it did",
      description = "What was said of it while it was merged stays.")
  ResponseEntity<Answers.Done> separate(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(
        milestones.send(
            id, (teller, toward) -> new SeparateMilestone(body.reason(), teller), context));
  }
}
