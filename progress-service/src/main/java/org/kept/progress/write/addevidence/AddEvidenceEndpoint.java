package org.kept.progress.write.addevidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.write.MilestoneStreams;
import org.kept.progress.write.logmilestone.LogMilestone;
import org.kept.progress.write.logmilestone.Showing;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/{id}/evidence}. */
@RestController
@Tag(name = "Milestones")
class AddEvidenceEndpoint {

  private final MilestoneStreams milestones;

  AddEvidenceEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  record Link(@NotNull String url, @Nullable String label, @Nullable String language) {}

  /**
   * @param evidence links; those that the milestone has already are passed over
   * @param note passed over if it was said before
   */
  record Body(
      @Nullable @Size(max = Showing.LIST_MOST) List<@NotNull @Valid Link> evidence,
      @Nullable String note) {}

  @PostMapping("/milestones/{id}/evidence")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Add evidence, or a note, to a milestone",
      description = "The version stays as it is if nothing of it is new.")
  ResponseEntity<Answers.Done> add(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    List<Link> evidence = body.evidence() == null ? List.of() : body.evidence();
    List<LogMilestone.Link> links =
        evidence.stream()
            .map(link -> new LogMilestone.Link(link.url(), link.label(), link.language()))
            .toList();
    return Answers.done(
        milestones.send(
            id, (teller, toward) -> new AddEvidence(links, body.note(), teller), context));
  }
}
