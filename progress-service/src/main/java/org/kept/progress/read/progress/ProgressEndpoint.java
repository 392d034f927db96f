package org.kept.progress.read.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/progress}. */
@RestController
@Tag(name = "Progress")
final class ProgressEndpoint {

  private final Asked asked;
  private final Counts counts;

  ProgressEndpoint(Asked asked, Counts counts) {
    this.asked = asked;
    this.counts = counts;
  }

  /**
   * @param through counts only what had happened by this day
   * @param asOf counts only what had been told by this day or moment
   * @param milestone whose version {@code atLeast} is; without it that is the commitment's
   * @param atLeast version that the answer must include
   */
  @GetMapping("/commitments/{commitment}/progress")
  @Operation(
      summary = "How a commitment stands, by deliverable, region and stage",
      description =
          "With asOf it is what had been told by then, on that day, counted by the promise as it"
              + " reads now.")
  ProgressView progress(
      @PathVariable String commitment,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast,
      Locale language) {
    Horizon horizon = Asked.horizon(through, asOf);
    CommitmentDefinition definition = asked.commitment(commitment, milestone, atLeast);
    Summary summary = counts.summary(definition);
    return ProgressView.of(
        definition,
        counts.tallies(definition, summary, horizon),
        summary.place().text(),
        through,
        horizon.day(asked.today()),
        language.getLanguage());
  }
}
