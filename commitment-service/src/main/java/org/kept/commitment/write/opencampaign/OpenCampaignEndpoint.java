package org.kept.commitment.write.opencampaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.TextBody;
import org.kept.contracts.RegionSchemes;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class OpenCampaignEndpoint {

  private final Commands commands;
  private final States states;
  private final NewIds ids;

  OpenCampaignEndpoint(Commands commands, States states, NewIds ids) {
    this.commands = commands;
    this.states = states;
    this.ids = ids;
  }

  /** A call for commitments. */
  @Schema(name = "OpenCampaign")
  record Body(
      @Nullable
          @Pattern(regexp = TextBody.LANGUAGE)
          @Schema(description = "Language of texts given as plain strings; en if missing.")
          String language,
      @Nullable @Size(max = 100) @Schema(description = "Made from the name if missing.")
          String slug,
      @NotNull @Valid TextBody name,
      @NotNull @Valid TextBody goal,
      @NotBlank @Size(max = 200) String host,
      @NotNull @Valid PeriodBody period,
      @Nullable @Size(max = 40) @Schema(description = "cgap-6/1 if missing.") String regionScheme,
      @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Pattern(regexp = TextBody.LANGUAGE) String> languages,
      @Nullable @Size(max = 10)
          List<@NotNull @Pattern(regexp = "#[\\p{L}\\p{N}_]{1,60}") String> hashtags,
      @Nullable @Pattern(regexp = "@[A-Za-z0-9_.]{1,60}") String socialHandle) {}

  /** When it takes place. */
  @Schema(name = "CampaignPeriod")
  record PeriodBody(@NotNull LocalDate from, @NotNull LocalDate to) {}

  @Operation(summary = "Open a campaign", description = "Staff; scope campaigns:write.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping("/campaigns")
  @PreAuthorize("hasAuthority('SCOPE_campaigns:write')")
  ResponseEntity<Answers.Done> open(
      @Valid @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      CommandContext context) {
    String id = ids.of(context, "open-campaign", key);
    Text name = body.name().stored(body.language());
    Commands.Created created =
        commands.create(
            id,
            new Commands.Naming("Campaign", body.slug(), List.of(name.text())),
            states.campaign(new CampaignId(id)).terms().map(Campaign.Open::slug),
            slug -> command(id, slug, name, body, context),
            context);
    return Answers.created(
        URI.create("/campaigns/" + id), created.result(), created.slug().value());
  }

  private static OpenCampaign command(
      String id, Slug slug, Text name, Body body, CommandContext context) {
    return new OpenCampaign(
        new CampaignId(id),
        slug,
        name,
        body.goal().stored(body.language()),
        body.host().strip(),
        new Dates(body.period().from(), body.period().to()),
        Objects.requireNonNullElse(body.regionScheme(), RegionSchemes.DEFAULT),
        body.languages().stream().distinct().toList(),
        Objects.requireNonNullElse(body.hashtags(), List.of()),
        body.socialHandle(),
        Actor.of(context.actorId(), context.role()));
  }
}
