package org.kept.progress.read.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.progress.read.definitions.Organization;
import org.kept.servicekit.web.Cursor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /organizations/{id or slug}/progress}. */
@RestController
@Tag(name = "Progress")
final class OrganizationProgressEndpoint {

  private final Asked asked;
  private final DefinitionStore definitions;
  private final Rollup rollup;

  OrganizationProgressEndpoint(Asked asked, DefinitionStore definitions, Counts counts) {
    this.asked = asked;
    this.definitions = definitions;
    this.rollup = new Rollup(counts);
  }

  /**
   * How what an organization stated stands.
   *
   * @param through only what had happened by this day is counted; absent if all is
   * @param totals of all its commitments; on the first page
   * @param commitments in the order of their ids
   * @param next the cursor of the page after this one; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrganizationProgressView(
      String organizationId,
      String slug,
      String name,
      @Nullable LocalDate through,
      Totals.@Nullable View totals,
      List<LineView> commitments,
      @Nullable String next) {}

  /**
   * @param milestone whose version {@code atLeast} is; without it that is the organization's
   */
  @GetMapping("/organizations/{organization}/progress")
  @Operation(
      summary = "How the commitments of an organization stand, with totals by status",
      description = "The first page has the totals of all its commitments.")
  OrganizationProgressView progress(
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit) {
    Horizon horizon = Asked.horizon(through, asOf);
    DefinitionStore.Named<Organization> found =
        asked.organization(organization, milestone, atLeast);
    Totals totals = new Totals();
    Rollup.Lines<LineView> page =
        rollup.page(
            (after, most) -> definitions.ofMaker(found.id(), after, most),
            cursor,
            limit,
            horizon,
            horizon.day(asked.today()),
            figures -> List.of(LineView.of(figures)),
            totals::add);
    return new OrganizationProgressView(
        found.id(),
        found.value().slug(),
        found.value().name(),
        through,
        cursor.isEmpty() ? totals.view() : null,
        page.items(),
        page.next());
  }
}
