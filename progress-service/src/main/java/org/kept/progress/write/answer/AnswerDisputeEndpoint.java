package org.kept.progress.write.answer;

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

/** {@code POST /milestones/{id}/answer}. */
@RestController
@Tag(name = "Milestones")
class AnswerDisputeEndpoint {

  private final MilestoneStreams milestones;

  AnswerDisputeEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  record Body(@NotNull String answer) {}

  @PostMapping("/milestones/{id}/answer")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(summary = "Answer a doubt; the milestone counts again and can be verified")
  ResponseEntity<Answers.Done> answer(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(
        milestones.send(id, (teller, toward) -> new AnswerDispute(body.answer(), teller), context));
  }
}
