package org.kept.commitment.write.submitcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.savedraft.Writing;
import org.kept.commitment.write.wording.PartnerRules;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class SubmitCommitmentEndpoint {

  private final Commands commands;
  private final States states;
  private final Writing writing;

  SubmitCommitmentEndpoint(Commands commands, States states, Writing writing) {
    this.commands = commands;
    this.states = states;
    this.writing = writing;
  }

  @Operation(
      summary = "Submit a commitment",
      description =
          "Members of the maker; scope commitments:write. Everything that is missing or breaks a"
              + " rule is told at once, in errors.")
  @PostMapping("/commitments/{id}/submission")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> submit(@PathVariable String id, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Organization maker = states.organization(states.existing(commitment).particulars().maker());
    // What pages have saved is what is submitted.
    return Answers.done(
        writing.submit(
            commitment,
            maker,
            context,
            settled -> commands.send(id, command(commitment, maker, settled), settled)));
  }

  private SubmitCommitment command(CommitmentId id, Organization maker, CommandContext context) {
    Particulars said = states.existing(id).particulars();
    return new SubmitCommitment(
        id,
        Actor.of(context.actorId(), context.role()),
        states.campaign(said.campaign()),
        maker,
        states.registered(PartnerRules.organizations(said.wording())));
  }
}
