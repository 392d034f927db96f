package org.kept.progress.write.logmilestone;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.CommandResult;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.write.Tellers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /commitments/{id or slug}/milestones}. */
@RestController
@Tag(name = "Milestones")
class LogMilestoneEndpoint {

  private final Tellers tellers;
  private final CommandDispatcher commands;
  private final Aftermath aftermath;

  LogMilestoneEndpoint(Tellers tellers, CommandDispatcher commands, Aftermath aftermath) {
    this.tellers = tellers;
    this.commands = commands;
    this.aftermath = aftermath;
  }

  /**
   * @param precision derived from the form of {@code date} if absent
   */
  record When(@NotNull String date, @Nullable String precision) {}

  record Link(@NotNull String url, @Nullable String label, @Nullable String language) {}

  /**
   * @param deliverable key, for example {@code D2}
   * @param subject the thing counted; the name of a stage where stages are measured
   * @param quantity units it stands for; 1 if absent
   */
  record Body(
      @NotNull String deliverable,
      @NotNull String subject,
      @Nullable String region,
      @Nullable String country,
      @NotNull @Valid When occurred,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable @Size(max = Showing.LIST_MOST) List<@NotNull @Valid Link> evidence,
      @Nullable String note,
      @Nullable @Size(max = Showing.LIST_MOST) List<@NotNull String> tags,
      @Nullable Boolean illustrative) {}

  /**
   * @param alreadyLogged whether nothing was new, so that nothing was added
   * @param evidenceAdded whether the subject was known, and evidence or a note was added
   * @param counted whether it counts toward the deliverable
   * @param notCountedBecause why not, for example {@code out-of-window}
   * @param late told when the window was already over
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Logged(
      String id,
      long version,
      boolean alreadyLogged,
      boolean evidenceAdded,
      boolean counted,
      @Nullable String notCountedBecause,
      boolean late) {}

  @PostMapping("/commitments/{commitment}/milestones")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Tell that something happened",
      description =
          "The same subject of a deliverable is one milestone: told again it gains evidence and is"
              + " not counted again. 201 if it is new, 200 if not.")
  ResponseEntity<Logged> log(
      @PathVariable String commitment, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentDefinition toward = tellers.commitment(commitment);
    LogMilestone command = command(toward, body, context);
    String id = command.milestone().value();
    CommandResult result = commands.dispatch(id, command, context);
    Aftermath.Outcome outcome = aftermath.of(id, context.requestKey(), toward);
    ResponseEntity.BodyBuilder answer =
        outcome.reported()
            ? ResponseEntity.created(URI.create("/milestones/" + id))
            : ResponseEntity.status(HttpStatus.OK);
    if (result.replayed()) {
      answer.header("Idempotent-Replay", "true");
    }
    return answer
        .eTag('"' + Long.toString(result.version()) + '"')
        .body(
            new Logged(
                id,
                result.version(),
                !outcome.reported() && !outcome.evidenceAdded(),
                outcome.evidenceAdded(),
                outcome.counted(),
                outcome.notCountedBecause(),
                outcome.late()));
  }

  private LogMilestone command(CommitmentDefinition toward, Body body, CommandContext context) {
    return new LogMilestone(
        toward,
        body.deliverable(),
        body.subject(),
        body.region(),
        body.country(),
        body.occurred().date(),
        body.occurred().precision(),
        body.quantity(),
        body.numerator(),
        body.denominator(),
        body.evidence() == null
            ? List.of()
            : body.evidence().stream()
                .map(link -> new LogMilestone.Link(link.url(), link.label(), link.language()))
                .toList(),
        body.note(),
        body.tags() == null ? List.of() : body.tags(),
        Boolean.TRUE.equals(body.illustrative()),
        new StoredSource("form", null, null),
        tellers.of(context, toward));
  }
}
