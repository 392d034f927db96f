package org.kept.commitment.write.amendcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.commitment.write.wording.PartnerRules;
import org.kept.commitment.write.wording.WordingBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.Decision;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class AmendCommitmentEndpoint {

  private final Commands commands;
  private final States states;
  private final VerifiedCounts counts;

  AmendCommitmentEndpoint(Commands commands, States states, VerifiedCounts counts) {
    this.commands = commands;
    this.states = states;
    this.counts = counts;
  }

  /** What it says from now on, and why. */
  @Schema(name = "AmendCommitment")
  record Body(@NotNull @Size(max = 2_000) String reason, @NotNull @Valid WordingBody content) {}

  @Operation(
      summary = "Amend a public commitment",
      description =
          "Members of the maker; scope commitments:write. The content is whole; the reason is"
              + " public. The period stays (commitment.amend-period), and nothing goes below what is"
              + " verified (commitment.target-verified). 503 commitment.progress-away while nobody"
              + " can say what is.")
  @PostMapping("/commitments/{id}/amendments")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> amendCommitment(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Commitment.Existing state = states.existing(commitment);
    Particulars said = state.particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    Wording wording = body.content().wording();
    AmendCommitment command =
        new AmendCommitment(
            commitment,
            wording,
            body.reason(),
            actor,
            states.campaign(said.campaign()),
            states.organization(said.maker()),
            states.registered(PartnerRules.organizations(wording)),
            Figures.NONE);
    // Who is refused whatever is verified is told so, though nobody can say what is.
    boolean depends =
        AmendCommitmentDecision.decide(command, state, context.now())
                instanceof Decision.Accepted<CommitmentEvent> it
            && !it.events().isEmpty();
    return Answers.done(
        commands.send(id, depends ? command.with(counts.of(commitment)) : command, context));
  }
}
