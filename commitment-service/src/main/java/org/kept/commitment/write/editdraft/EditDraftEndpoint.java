package org.kept.commitment.write.editdraft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.savedraft.Writing;
import org.kept.commitment.write.wording.WordingBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class EditDraftEndpoint {

  private final Commands commands;
  private final States states;
  private final Writing writing;

  EditDraftEndpoint(Commands commands, States states, Writing writing) {
    this.commands = commands;
    this.states = states;
    this.writing = writing;
  }

  @Operation(
      summary = "Edit a draft",
      description =
          "Members of the maker; scope commitments:write. The body is the whole content. With"
              + " If-Match nobody's change is written over unseen.")
  @PutMapping("/commitments/{id}/content")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> edit(
      @PathVariable String id, @Valid @RequestBody WordingBody body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Organization maker = states.organization(states.existing(commitment).particulars().maker());
    Actor actor = Actor.of(context.actorId(), context.role());
    // What others have saved becomes an event first: nobody's text is gone, and who expects the
    // version before it is told that there is more.
    writing.settle(commitment, maker, context);
    return Answers.done(
        commands.send(id, new EditDraft(commitment, body.wording(), actor, maker), context));
  }
}
