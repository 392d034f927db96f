package org.kept.progress.read.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.counting.CommitmentFigures;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.DeliverableView;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.definitions.Campaign;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.web.Cursor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /campaigns/{id or slug}/regions/{code}/progress}. */
@RestController
@Tag(name = "Progress")
final class RegionProgressEndpoint {

  private final Asked asked;
  private final DefinitionStore definitions;
  private final Rollup rollup;

  RegionProgressEndpoint(Asked asked, DefinitionStore definitions, Counts counts) {
    this.asked = asked;
    this.definitions = definitions;
    this.rollup = new Rollup(counts);
  }

  /**
   * What is promised in a region, and how much of it is there.
   *
   * @param through only what had happened by this day is counted; absent if all is
   * @param promised deliverables that have a target in the region; on the first page
   * @param met those of them that have reached it; on the first page
   * @param deliverables that have a target in the region or count something there
   * @param next the cursor of the page after this one; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RegionProgressView(
      String campaignId,
      String code,
      String name,
      @Nullable LocalDate through,
      @Nullable Integer promised,
      @Nullable Integer met,
      List<DeliverableLine> deliverables,
      @Nullable String next) {}

  /**
   * @param commitment it belongs to
   * @param deliverable all of it, with this region among its regions
   * @param region the figures of this region
   */
  record DeliverableLine(
      LineView commitment, DeliverableView deliverable, DeliverableView.RegionView region) {}

  /**
   * @param milestone whose version {@code atLeast} is; without it that is the campaign's
   */
  @GetMapping("/campaigns/{campaign}/regions/{region}/progress")
  @Operation(
      summary = "What a campaign's commitments promise in a region, and how much of it is there",
      description =
          "A page has so many commitments as limit says, each with all its deliverables that promise"
              + " or count something in the region.")
  RegionProgressView progress(
      @PathVariable String campaign,
      @PathVariable String region,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      Locale language) {
    Horizon horizon = Asked.horizon(through, asOf);
    DefinitionStore.Named<Campaign> found = asked.campaign(campaign, milestone, atLeast);
    RegionScheme scheme = found.value().regions();
    if (!scheme.has(region)) {
      throw ProblemException.notFound();
    }
    LocalDate today = horizon.day(asked.today());
    RegionTotals totals = new RegionTotals(scheme);
    Rollup.Lines<DeliverableLine> page =
        rollup.page(
            (after, most) -> definitions.ofCampaign(found.id(), after, most),
            cursor,
            limit,
            horizon,
            today,
            figures -> lines(figures, region, today, language.getLanguage()),
            totals::add);
    Optional<RegionTotals.View> here =
        cursor.isEmpty()
            ? Optional.of(totals.view(region, language.getLanguage()))
            : Optional.empty();
    return new RegionProgressView(
        found.id(),
        region,
        scheme.name(region, language.getLanguage()),
        through,
        here.map(RegionTotals.View::promised).orElse(null),
        here.map(RegionTotals.View::met).orElse(null),
        page.items(),
        page.next());
  }

  private static List<DeliverableLine> lines(
      CommitmentFigures figures, String region, LocalDate today, String language) {
    LineView commitment = LineView.of(figures);
    return figures.parts().stream()
        .map(
            it ->
                DeliverableView.of(
                    figures.commitment(), it.deliverable(), it.figures(), today, language))
        .flatMap(
            it ->
                it.regions().stream()
                    .filter(each -> each.code().equals(region))
                    .map(each -> new DeliverableLine(commitment, it, each)))
        .toList();
  }
}
