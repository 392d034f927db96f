package org.kept.progress.read.burnup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/deliverables/{key}/burn-up}. */
@RestController
@Tag(name = "Progress")
final class BurnUpEndpoint {

  private final Asked asked;
  private final Counts counts;

  BurnUpEndpoint(Asked asked, Counts counts) {
    this.asked = asked;
    this.counts = counts;
  }

  @GetMapping("/commitments/{commitment}/deliverables/{deliverable}/burn-up")
  @Operation(
      summary = "How a deliverable's figure grew, month by month",
      description =
          "Of what counts now, or counted as of a day: by each point what had happened, and what"
              + " had been told. A month that has begun counts as happened. Both series end with the"
              + " figure that progress shows.")
  BurnUpView burnUp(
      @PathVariable String commitment,
      @PathVariable String deliverable,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast) {
    Horizon horizon = Asked.horizon(through, asOf);
    CommitmentDefinition definition = asked.commitment(commitment, milestone, atLeast);
    DeliverableDefinition toward = Asked.deliverable(definition, deliverable);
    Summary summary = counts.summary(definition);
    BurnUp burnUp = new BurnUp(toward, horizon.day(asked.today()));
    counts.each(definition.id(), toward.key(), horizon, burnUp::add);
    return new BurnUpView(
        definition.id(),
        definition.slug(),
        toward.key(),
        summary.place().text(),
        burnUp.months(),
        burnUp.points());
  }
}
