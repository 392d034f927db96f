package org.kept.commitment.read.campaigns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AtLeast;
import org.kept.servicekit.web.Cursor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class CampaignsEndpoint {

  private final Campaigns campaigns;
  private final StatusCounts counts;

  CampaignsEndpoint(Campaigns campaigns, StatusCounts counts) {
    this.campaigns = campaigns;
    this.counts = counts;
  }

  /**
   * A campaign with what became of it so far.
   *
   * @param commitments how many public commitments are in which state
   */
  @Schema(name = "Campaign")
  record Counted(@JsonUnwrapped CampaignView campaign, Map<String, Integer> commitments) {}

  private Counted counted(CampaignView campaign) {
    return new Counted(campaign, counts.of(campaign.id()));
  }

  /** Some campaigns; {@code next} is the cursor of those after them, missing at the end. */
  @Schema(name = "CampaignPage")
  record Page(List<Counted> items, @Nullable String next) {}

  @Operation(summary = "Campaigns, the latest first, with how many commitments each has by state")
  @GetMapping("/campaigns")
  ResponseEntity<Page> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit) {
    List<Campaigns.Listed> found = campaigns.list(Cursor.from(cursor), limit + 1);
    List<Campaigns.Listed> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? Cursor.to(shown.getLast().key()) : null;
    return Answers.listed(
        new Page(shown.stream().map(Campaigns.Listed::campaign).map(this::counted).toList(), next));
  }

  @Operation(
      summary = "A campaign by id or slug",
      description = "With atLeast it waits for a version just written.")
  @GetMapping("/campaigns/{idOrSlug}")
  ResponseEntity<Counted> one(
      @PathVariable String idOrSlug, @RequestParam(required = false) @Nullable Long atLeast) {
    CampaignView campaign =
        AtLeast.await(atLeast, () -> campaigns.find(idOrSlug), CampaignView::version)
            .orElseThrow(ProblemException::notFound);
    return Answers.shown(campaign.version(), counted(campaign));
  }
}
