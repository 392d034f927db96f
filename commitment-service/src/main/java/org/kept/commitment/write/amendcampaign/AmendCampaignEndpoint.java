package org.kept.commitment.write.amendcampaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Dates;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.write.Commands;
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
@Tag(name = "Campaigns")
class AmendCampaignEndpoint {

  private final Commands commands;

  AmendCampaignEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** The terms from now on, whole. */
  @Schema(name = "AmendCampaign")
  record Body(
      @Nullable
          @Pattern(regexp = TextBody.LANGUAGE)
          @Schema(description = "Language of texts given as plain strings; en if missing.")
          String language,
      @NotNull @Valid TextBody name,
      @NotNull @Valid TextBody goal,
      @NotNull @Valid TermsPeriod period,
      @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Pattern(regexp = TextBody.LANGUAGE) String> languages,
      @Nullable @Size(max = 10)
          List<@NotNull @Pattern(regexp = "#[\\p{L}\\p{N}_]{1,60}") String> hashtags,
      @Nullable @Pattern(regexp = "@[A-Za-z0-9_.]{1,60}") String socialHandle,
      @NotNull @Size(max = 2_000) String reason) {}

  /** When it takes place. */
  @Schema(name = "AmendedCampaignPeriod")
  record TermsPeriod(@NotNull LocalDate from, @NotNull LocalDate to) {}

  @Operation(
      summary = "Amend a campaign",
      description =
          "Staff; scope campaigns:write. All terms as they are from now on; what is left out is"
              + " gone. Its region scheme and address stay.")
  @PostMapping("/campaigns/{id}/amendments")
  @PreAuthorize("hasAuthority('SCOPE_campaigns:write')")
  ResponseEntity<Answers.Done> amend(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    AmendCampaign command =
        new AmendCampaign(
            new CampaignId(id),
            body.name().stored(body.language()),
            body.goal().stored(body.language()),
            new Dates(body.period().from(), body.period().to()),
            body.languages().stream().distinct().toList(),
            Objects.requireNonNullElse(body.hashtags(), List.of()),
            body.socialHandle(),
            body.reason(),
            Actor.of(context.actorId(), context.role()));
    return Answers.done(commands.send(id, command, context));
  }
}
