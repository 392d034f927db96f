package org.kept.commitment.write.requestchanges;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class RequestChangesEndpoint {

  private final Commands commands;
  private final States states;

  RequestChangesEndpoint(Commands commands, States states) {
    this.commands = commands;
    this.states = states;
  }

  /** What to change. */
  @Schema(name = "RequestChanges")
  record Body(@NotNull @Size(max = 100) List<@NotNull @Valid ChangeBody> changes) {}

  /** What to change in one field. */
  @Schema(name = "RequestedChange")
  record ChangeBody(
      @NotBlank
          @Size(max = 60)
          @Schema(description = "Path in the content.", example = "deliverables[D2].title")
          String field,
      @NotBlank @Size(max = 1_000) String change) {}

  @Operation(
      summary = "Send a commitment back for changes",
      description =
          "Staff; scope commitments:review. Nobody reviews what an organization states that they"
              + " are or were a member of. Each change names its field, such as"
              + " deliverables[D2].title (commitment.change-field).")
  @PostMapping("/commitments/{id}/changes")
  @PreAuthorize("hasAuthority('SCOPE_commitments:review')")
  ResponseEntity<Answers.Done> requestChanges(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    List<RequestedChange> changes =
        body.changes().stream()
            .map(it -> new RequestedChange(it.field(), it.change().strip()))
            .toList();
    return Answers.done(
        commands.send(
            id,
            new RequestChanges(commitment, changes, actor, states.organization(said.maker())),
            context));
  }
}
