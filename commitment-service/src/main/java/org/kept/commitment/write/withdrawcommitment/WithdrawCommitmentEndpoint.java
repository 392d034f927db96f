package org.kept.commitment.write.withdrawcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
class WithdrawCommitmentEndpoint {

  private final Commands commands;
  private final States states;

  WithdrawCommitmentEndpoint(Commands commands, States states) {
    this.commands = commands;
    this.states = states;
  }

  /** Why it is given up. */
  @Schema(name = "WithdrawCommitment")
  record Body(@NotNull @Size(max = 2_000) String reason) {}

  @Operation(
      summary = "Withdraw a public commitment",
      description =
          "Members of the maker; scope commitments:write. It stays visible with the reason.")
  @PostMapping("/commitments/{id}/withdrawal")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> withdrawCommitment(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    WithdrawCommitment command =
        new WithdrawCommitment(commitment, body.reason(), actor, states.organization(said.maker()));
    return Answers.done(commands.send(id, command, context));
  }
}
