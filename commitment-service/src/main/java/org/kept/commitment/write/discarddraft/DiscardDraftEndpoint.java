package org.kept.commitment.write.discarddraft;

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
class DiscardDraftEndpoint {

  private final Commands commands;
  private final States states;
  private final WorkingCopies copies;

  DiscardDraftEndpoint(Commands commands, States states, WorkingCopies copies) {
    this.commands = commands;
    this.states = states;
    this.copies = copies;
  }

  @Operation(
      summary = "Discard a draft",
      description =
          "Members of the maker; scope commitments:write. Also what was sent back for changes; what"
              + " was submitted or published stays (commitment.not-discardable).")
  @PostMapping("/commitments/{id}/disposal")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> discardDraft(@PathVariable String id, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    CommandResult result =
        commands.send(
            id, new DiscardDraft(commitment, actor, states.organization(said.maker())), context);
    copies.erase(commitment);
    return Answers.done(result);
  }
}
