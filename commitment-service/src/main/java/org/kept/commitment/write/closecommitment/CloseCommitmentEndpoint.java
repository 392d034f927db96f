package org.kept.commitment.write.closecommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Outcome;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.commitment.write.wording.TextBody;
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
class CloseCommitmentEndpoint {

  private final Commands commands;
  private final States states;
  private final VerifiedCounts counts;

  CloseCommitmentEndpoint(Commands commands, States states, VerifiedCounts counts) {
    this.commands = commands;
    this.states = states;
    this.counts = counts;
  }

  /** What came of it. */
  @Schema(name = "CloseCommitment")
  record Body(
      @Nullable
          @Pattern(regexp = TextBody.LANGUAGE)
          @Schema(description = "Language of a statement given as a plain string; en if missing.")
          String language,
      @NotNull @Pattern(regexp = "kept|partly-kept|not-kept") String outcome,
      @Nullable @Valid TextBody statement) {}

  /**
   * A commitment that is over.
   *
   * @param computedOutcome what the numbers alone said
   */
  @Schema(name = "ClosedCommitment")
  record Closed(String id, long version, String outcome, String computedOutcome) {}

  @Operation(
      summary = "Close a commitment with an outcome",
      description =
          "Staff; scope commitments:review. Nobody closes what an organization states that they are"
              + " or were a member of. The answer has the computed outcome too: kept if every"
              + " deliverable is achieved (late counts), not-kept if nothing counts toward any,"
              + " else partly-kept. 503 commitment.progress-away while nobody can say.")
  @PostMapping("/commitments/{id}/closure")
  @PreAuthorize("hasAuthority('SCOPE_commitments:review')")
  ResponseEntity<Closed> closeCommitment(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Commitment.Existing state = states.existing(commitment);
    Particulars said = state.particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    Outcome outcome = Outcome.of(body.outcome()).orElseThrow();
    Text statement = TextBody.stored(body.statement(), body.language());
    Organization maker = states.organization(said.maker());
    ResponseEntity<Answers.Done> done =
        Answers.done(
            commands.sendCounted(
                commitment,
                counts,
                figures ->
                    new CloseCommitment(commitment, outcome, statement, actor, maker, figures),
                command -> CloseCommitmentDecision.decide(command, state),
                context));
    return ResponseEntity.ok().headers(done.getHeaders()).body(closed(done.getBody(), commitment));
  }

  /** As it is stored, also when the request came again after the numbers had changed. */
  private Closed closed(Answers.@Nullable Done done, CommitmentId id) {
    if (done != null && states.commitment(id) instanceof Commitment.Closed it) {
      return new Closed(id.value(), done.version(), it.outcome(), it.computedOutcome());
    }
    throw new IllegalStateException("closed and not closed: " + id);
  }
}
