package org.kept.commitment.write.amendcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.commitment.write.wording.PartnerRules;
import org.kept.commitment.write.wording.TextBody;
import org.kept.commitment.write.wording.TranslationRules.Removed;
import org.kept.commitment.write.wording.WordingBody;
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
  record Body(
      @NotNull @Size(max = 2_000) String reason,
      @NotNull @Valid WordingBody content,
      @Nullable
          @Size(max = 100)
          @Schema(
              description = "Translations that go; any other stays unless its original changes.")
          List<@NotNull @Valid TranslationPlace> removedTranslations) {

    List<Removed> removed() {
      return removedTranslations == null
          ? List.of()
          : removedTranslations.stream().map(it -> new Removed(it.field(), it.language())).toList();
    }
  }

  /** A text and one of the languages it is there in. */
  @Schema(name = "TranslationPlace")
  record TranslationPlace(
      @NotBlank
          @Size(max = 60)
          @Schema(
              description = "title, why, what, or a deliverable's title by its key.",
              example = "deliverables[D2].title")
          String field,
      @NotNull @Pattern(regexp = TextBody.LANGUAGE) String language) {}

  @Operation(
      summary = "Amend a public commitment",
      description =
          "Members of the maker; scope commitments:write. The content is whole; the reason is"
              + " public. A translation that is not sent stays while its original does, unless"
              + " removedTranslations names it; a machine never replaces a person's"
              + " (commitment.translation-by-human). The period stays (commitment.amend-period), and nothing goes below what is"
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
    Campaign campaign = states.campaign(said.campaign());
    Organization maker = states.organization(said.maker());
    Set<OrganizationId> known = states.registered(PartnerRules.organizations(wording));
    return Answers.done(
        commands.sendCounted(
            commitment,
            counts,
            figures ->
                new AmendCommitment(
                    commitment,
                    wording,
                    body.removed(),
                    body.reason(),
                    actor,
                    campaign,
                    maker,
                    known,
                    figures),
            command -> AmendCommitmentDecision.decide(command, state, context.now()),
            context));
  }
}
