package org.kept.progress.read.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.DeliverableView;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/deliverables/{key}/explanation}. */
@RestController
@Tag(name = "Progress")
final class ExplanationEndpoint {

  /** Milestones on a page if nothing else is asked for. */
  static final int PAGE = 50;

  /** Milestones on a page at most. */
  static final int LARGEST_PAGE = 500;

  private final Asked asked;
  private final Counts counts;
  private final Explanation explanation;

  ExplanationEndpoint(Asked asked, Counts counts, CountStore store) {
    this.asked = asked;
    this.counts = counts;
    this.explanation = new Explanation(store);
  }

  @GetMapping("/commitments/{commitment}/deliverables/{deliverable}/explanation")
  @Operation(
      summary = "The number a deliverable or a region of it shows, milestone by milestone",
      description =
          "Each milestone says what it adds; those of all pages add up to the figure. What adds"
              + " nothing says why. A page may be short, or empty, and still have a next one, where"
              + " few of many milestones are wanted. For a moment after something was told the figure may"
              + " be ahead of the milestones; atLeast waits for both. With asOf it is what had been told by then,"
              + " counted by the promise as it reads now.")
  ExplanationView explanation(
      @PathVariable String commitment,
      @PathVariable String deliverable,
      @Parameter(description = "a region of the scheme, or OUT for countries outside it")
          @RequestParam(required = false)
          @Nullable String region,
      @RequestParam(required = false) @Nullable Boolean counted,
      @Parameter(description = "only those left out for this reason")
          @RequestParam(required = false)
          @Nullable String why,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast,
      @RequestParam(defaultValue = "-1") long cursor,
      @RequestParam(defaultValue = "" + PAGE) int limit,
      Locale language) {
    Horizon horizon = Asked.horizon(through, asOf);
    Asked.oneOf("why", why, reasons());
    CommitmentDefinition definition = asked.commitment(commitment, milestone, atLeast);
    DeliverableDefinition toward = Asked.deliverable(definition, deliverable);
    Asked.oneOf("region", region, regions(definition));
    Summary summary = counts.summary(definition);
    Figures figures =
        Figures.of(
            toward,
            counts.tallies(definition, summary, horizon).getOrDefault(toward.key(), Tally.EMPTY));
    Explanation.Page page =
        explanation.page(
            definition,
            toward,
            figures,
            horizon,
            new Explanation.Wanted(region, counted, why),
            cursor,
            Math.clamp(limit, 1, LARGEST_PAGE));
    return new ExplanationView(
        definition.id(),
        definition.slug(),
        summary.place().text(),
        region,
        Explanation.figure(toward, figures, region),
        DeliverableView.of(
            definition, toward, figures, horizon.day(asked.today()), language.getLanguage()),
        page.items(),
        page.next());
  }

  private static List<String> reasons() {
    List<String> reasons =
        new ArrayList<>(Arrays.stream(Exclusion.values()).map(Exclusion::word).toList());
    reasons.add(Explained.OLDER_READING);
    return reasons;
  }

  private static List<String> regions(CommitmentDefinition definition) {
    List<String> regions = new ArrayList<>(definition.regions().codes());
    regions.add(RegionScheme.OUTSIDE);
    return regions;
  }
}
