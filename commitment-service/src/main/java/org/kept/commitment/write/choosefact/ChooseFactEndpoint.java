package org.kept.commitment.write.choosefact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
class ChooseFactEndpoint {

  private final Commands commands;
  private final States states;

  ChooseFactEndpoint(Commands commands, States states) {
    this.commands = commands;
    this.states = states;
  }

  /** Which one, among which, and why. */
  @Schema(name = "ChooseFact")
  record Body(
      @NotBlank @Size(max = 36) @Schema(description = "Id of the note that is right.") String note,
      @NotNull @Size(max = 20) @Schema(description = "Ids of the notes that are not.")
          List<@NotBlank @Size(max = 36) String> among,
      @NotNull @Size(max = 2_000) String reason) {}

  @Operation(
      summary = "Choose between facts that contradict each other",
      description =
          "Members of the maker, and staff; scope commitments:write. All facts stay, each with its"
              + " source; readers see which one is held to be right and why.")
  @PostMapping("/commitments/{id}/choices")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> chooseFact(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    ChooseFact command =
        new ChooseFact(
            commitment,
            body.note(),
            body.among(),
            body.reason(),
            actor,
            states.organization(said.maker()));
    return Answers.done(commands.send(id, command, context));
  }
}
