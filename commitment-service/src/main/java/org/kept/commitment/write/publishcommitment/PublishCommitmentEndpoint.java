package org.kept.commitment.write.publishcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.savedraft.WorkingCopies;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class PublishCommitmentEndpoint {

  private final Commands commands;
  private final States states;
  private final WorkingCopies copies;

  PublishCommitmentEndpoint(Commands commands, States states, WorkingCopies copies) {
    this.commands = commands;
    this.states = states;
    this.copies = copies;
  }

  @Operation(
      summary = "Publish a commitment",
      description =
          "Staff; scope commitments:review. Nobody publishes what an organization states that"
              + " they are or were a member of.")
  @PostMapping("/commitments/{id}/publication")
  @PreAuthorize("hasAuthority('SCOPE_commitments:review')")
  ResponseEntity<Answers.Done> publish(@PathVariable String id, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    PublishCommitment command =
        new PublishCommitment(
            commitment,
            Actor.of(context.actorId(), context.role()),
            states.campaign(said.campaign()),
            states.organization(said.maker()));
    CommandResult result = commands.send(id, command, context);
    copies.erase(commitment);
    return Answers.done(result);
  }
}
