package org.kept.commitment.write.extendcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
class ExtendCommitmentEndpoint {

  private final Commands commands;
  private final States states;

  ExtendCommitmentEndpoint(Commands commands, States states) {
    this.commands = commands;
    this.states = states;
  }

  /** Until when, and why. */
  @Schema(name = "ExtendCommitment")
  record Body(@NotNull LocalDate to, @NotNull @Size(max = 2_000) String reason) {}

  @Operation(
      summary = "Extend the period of a public commitment",
      description =
          "Members of the maker; scope commitments:write. A later end (commitment.extension-later),"
              + " at most 36 months in all (commitment.period-length), not after the campaign's"
              + " (commitment.period-campaign). Nothing else changes: each deliverable keeps the"
              + " window that it has since it was published or last amended, and milestones after"
              + " that do not count. To move a window, amend the commitment.")
  @PostMapping("/commitments/{id}/extension")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> extendCommitment(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    ExtendCommitment command =
        new ExtendCommitment(
            commitment,
            body.to(),
            body.reason(),
            actor,
            states.campaign(said.campaign()),
            states.organization(said.maker()));
    return Answers.done(commands.send(id, command, context));
  }
}
