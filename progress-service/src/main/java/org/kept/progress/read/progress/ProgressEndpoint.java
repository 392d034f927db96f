package org.kept.progress.read.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Summary;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.web.AtLeast;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/progress}. */
@RestController
@Tag(name = "Progress")
final class ProgressEndpoint {

  private final DefinitionStore definitions;
  private final Counts counts;
  private final Clock clock;

  ProgressEndpoint(DefinitionStore definitions, Counts counts, Clock clock) {
    this.definitions = definitions;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * @param through counts only what had happened by this day
   * @param milestone whose version {@code atLeast} is; without it that is the commitment's
   * @param atLeast version that the answer must include
   */
  @GetMapping("/commitments/{commitment}/progress")
  @Operation(summary = "How a commitment stands, by deliverable, region and stage")
  ProgressView progress(
      @PathVariable String commitment,
      @RequestParam(required = false) @Nullable LocalDate through,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast,
      Locale language) {
    if (milestone != null) {
      AtLeast.await(atLeast, () -> counts.sequence(milestone));
    } else if (atLeast != null) {
      AtLeast.await(atLeast, () -> definitions.sequence(commitment));
    }
    CommitmentDefinition definition =
        definitions.commitment(commitment).orElseThrow(ProblemException::notFound);
    Summary summary = counts.summary(definition);
    return ProgressView.of(
        definition,
        through == null ? summary.tallies() : counts.recomputed(definition, through),
        summary.place().text(),
        through,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        language.getLanguage());
  }
}
