package org.kept.progress.write.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/{id}/merger}. */
@RestController
@Tag(name = "Milestones")
class MergeMilestoneEndpoint {

  private final Merging merging;

  MergeMilestoneEndpoint(Merging merging) {
    this.merging = merging;
  }

  /**
   * @param into id of the milestone that shall stand for both
   * @param reason readers see it
   */
  record Body(@NotNull String into, @NotNull String reason) {}

  @PostMapping("/milestones/{id}/merger")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Let another milestone of the deliverable stand for this one",
      description =
          "Two names of one subject count once after it. The other one stands for both in everything. A separation restores what was.")
  ResponseEntity<Answers.Done> merge(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(merging.merge(id, body.into(), body.reason(), context));
  }
}
