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
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.Wording;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.definitions.Campaign;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.servicekit.web.Cursor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /campaigns/{id or slug}/progress}. */
@RestController
@Tag(name = "Progress")
final class CampaignProgressEndpoint {

  private final Asked asked;
  private final DefinitionStore definitions;
  private final Rollup rollup;

  CampaignProgressEndpoint(Asked asked, DefinitionStore definitions, Counts counts) {
    this.asked = asked;
    this.definitions = definitions;
    this.rollup = new Rollup(counts);
  }

  /**
   * How a campaign stands.
   *
   * @param through only what had happened by this day is counted; absent if all is
   * @param totals of all its commitments; on the first page
   * @param regions what is promised in each region of its scheme; on the first page
   * @param commitments in the order of their ids
   * @param next the cursor of the page after this one; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CampaignProgressView(
      String campaignId,
      String slug,
      Wording name,
      @Nullable LocalDate through,
      Totals.@Nullable View totals,
      @Nullable List<RegionTotals.View> regions,
      List<LineView> commitments,
      @Nullable String next) {}

  /**
   * @param milestone whose version {@code atLeast} is; without it that is the campaign's
   */
  @GetMapping("/campaigns/{campaign}/progress")
  @Operation(
      summary = "How a campaign stands: its commitments and deliverables by status, and by region",
      description =
          "What different deliverables count is never added up: a webinar is no institution. The"
              + " first page has the totals of all commitments.")
  CampaignProgressView progress(
      @PathVariable String campaign,
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
    Totals totals = new Totals();
    RegionTotals regions = new RegionTotals(found.value().regions());
    Rollup.Lines<LineView> page =
        rollup.page(
            (after, most) -> definitions.ofCampaign(found.id(), after, most),
            cursor,
            limit,
            horizon,
            horizon.day(asked.today()),
            figures -> List.of(LineView.of(figures)),
            figures -> {
              totals.add(figures);
              regions.add(figures);
            });
    boolean first = cursor.isEmpty();
    return new CampaignProgressView(
        found.id(),
        found.value().slug(),
        found.value().name(),
        through,
        first ? totals.view() : null,
        first ? regions.view(language.getLanguage()) : null,
        page.items(),
        page.next());
  }
}
