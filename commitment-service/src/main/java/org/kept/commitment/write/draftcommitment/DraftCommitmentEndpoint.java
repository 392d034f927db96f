package org.kept.commitment.write.draftcommitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.WordingBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class DraftCommitmentEndpoint {

  private final Commands commands;
  private final States states;
  private final NewIds ids;

  DraftCommitmentEndpoint(Commands commands, States states, NewIds ids) {
    this.commands = commands;
    this.states = states;
    this.ids = ids;
  }

  /** A first draft. */
  @Schema(name = "DraftCommitment")
  record Body(
      @NotBlank @Size(max = 100) @Schema(description = "Its id, not its slug.") String campaignId,
      @NotBlank @Size(max = 100) @Schema(description = "Id of the organization that states it.")
          String makerId,
      @Nullable
          @Size(max = 100)
          @Schema(description = "Made from the title if missing; it never changes.")
          String slug,
      @Nullable
          @Size(max = 100)
          @Schema(description = "Id of the commitment it renews: its maker's own, and public.")
          String predecessorId,
      @Nullable @Valid WordingBody content) {}

  @Operation(
      summary = "Draft a commitment",
      description =
          "Members of the maker, an approved organization; scope commitments:write. Anything of"
              + " the content may be missing. A successor names its predecessor, which is public"
              + " (commitment.predecessor-unknown).")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping("/commitments")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> draft(
      @Valid @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      CommandContext context) {
    String id = ids.of(context, "draft-commitment", key);
    CampaignId campaignId = new CampaignId(body.campaignId());
    OrganizationId makerId = new OrganizationId(body.makerId());
    Campaign campaign = states.campaign(campaignId);
    Organization maker = states.organization(makerId);
    Wording wording = body.content() == null ? Wording.EMPTY : body.content().wording();
    CommitmentId predecessorId =
        body.predecessorId() == null ? null : new CommitmentId(body.predecessorId());
    Commitment predecessor =
        predecessorId == null ? new Commitment.NotDrafted() : states.commitment(predecessorId);
    Actor actor = Actor.of(context.actorId(), context.role());
    Commands.Created created =
        commands.create(
            id,
            new Commands.Naming("Commitment", body.slug(), names(wording, maker, campaign)),
            before(id),
            slug ->
                new DraftCommitment(
                    new CommitmentId(id),
                    campaignId,
                    makerId,
                    slug,
                    predecessorId,
                    wording,
                    actor,
                    predecessor,
                    campaign,
                    maker),
            context);
    return Answers.created(
        URI.create("/commitments/" + id), created.result(), created.slug().value());
  }

  private Optional<Slug> before(String id) {
    return switch (states.commitment(new CommitmentId(id))) {
      case Commitment.NotDrafted notDrafted -> Optional.empty();
      case Commitment.Existing existing -> Optional.of(existing.particulars().slug());
    };
  }

  /** The title says most; a draft that has none yet is named by who makes it and for what. */
  private static List<String> names(Wording wording, Organization maker, Campaign campaign) {
    List<String> names = new ArrayList<>();
    if (wording.title() != null) {
      names.add(wording.title().text());
    }
    maker
        .slug()
        .flatMap(who -> campaign.terms().map(what -> who.value() + "-" + what.slug().value()))
        .ifPresent(names::add);
    return names;
  }
}
