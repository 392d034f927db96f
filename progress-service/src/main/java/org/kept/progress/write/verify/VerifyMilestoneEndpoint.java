package org.kept.progress.write.verify;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.write.MilestoneStreams;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/{id}/verification}. */
@RestController
@Tag(name = "Milestones")
class VerifyMilestoneEndpoint {

  private final MilestoneStreams milestones;

  VerifyMilestoneEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  @PostMapping("/milestones/{id}/verification")
  @PreAuthorize("hasAuthority('SCOPE_milestones:review')")
  @Operation(summary = "Confirm a milestone against its evidence")
  ResponseEntity<Answers.Done> verify(@PathVariable String id, CommandContext context) {
    return Answers.done(
        milestones.send(id, (teller, toward) -> new VerifyMilestone(teller), context));
  }
}
