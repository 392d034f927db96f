package org.kept.progress.write.correct;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.write.MilestoneStreams;
import org.kept.progress.write.Teller;
import org.kept.progress.write.logmilestone.Showing;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/{id}/correction}. */
@RestController
@Tag(name = "Milestones")
class CorrectMilestoneEndpoint {

  private final MilestoneStreams milestones;

  CorrectMilestoneEndpoint(MilestoneStreams milestones) {
    this.milestones = milestones;
  }

  /**
   * @param precision derived from the form of {@code date} if absent
   */
  record When(@NotNull String date, @Nullable String precision) {}

  /**
   * What is absent stays as it is.
   *
   * @param region "" takes it away; follows from the country if only that is given
   * @param country "" takes it away
   * @param tags all of them, not only those that are new
   * @param reason readers see it
   */
  record Body(
      @Nullable String region,
      @Nullable String country,
      @Nullable @Valid When occurred,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable @Size(max = Showing.LIST_MOST) List<@NotNull String> tags,
      @NotNull String reason) {}

  @PostMapping("/milestones/{id}/correction")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Correct what was told; what was said before stays readable",
      description =
          "What is absent stays as it is. What was verified counts as reported until it is"
              + " verified again. The version stays if nothing differs.")
  ResponseEntity<Answers.Done> correct(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    return Answers.done(
        milestones.send(id, (teller, toward) -> command(body, teller, toward), context));
  }

  private static CorrectMilestone command(Body body, Teller teller, CommitmentDefinition toward) {
    return new CorrectMilestone(
        toward,
        body.region(),
        body.country(),
        body.occurred() == null ? null : body.occurred().date(),
        body.occurred() == null ? null : body.occurred().precision(),
        body.quantity(),
        body.numerator(),
        body.denominator(),
        body.tags(),
        body.reason(),
        teller);
  }
}
