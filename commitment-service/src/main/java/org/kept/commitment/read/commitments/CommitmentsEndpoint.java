package org.kept.commitment.read.commitments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Cursor;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AtLeast;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class CommitmentsEndpoint {

  private final Commitments commitments;
  private final Campaigns campaigns;
  private final Presentation presentation;
  private final Audience audience;

  CommitmentsEndpoint(
      Commitments commitments, Campaigns campaigns, Presentation presentation, Audience audience) {
    this.commitments = commitments;
    this.campaigns = campaigns;
    this.presentation = presentation;
    this.audience = audience;
  }

  /** Some commitments; {@code next} is the cursor of those after them, missing at the end. */
  @Schema(name = "CommitmentPage")
  record Page(List<CommitmentSummary> items, @Nullable String next) {}

  @Operation(
      summary = "Public commitments, the latest first",
      description = "Filtered by campaign, given by its id or slug.")
  @GetMapping("/commitments")
  Page list(
      @RequestParam(required = false) @Nullable String campaign,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    String campaignId = null;
    if (campaign != null) {
      campaignId = campaigns.find(campaign).map(CampaignView::id).orElse(null);
      if (campaignId == null) {
        return new Page(List.of(), null);
      }
    }
    List<Document> found = commitments.list(campaignId, Cursor.from(cursor), limit + 1);
    List<Document> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? Cursor.to(shown.getLast().getString(CommitmentDocument.LIST_KEY))
            : null;
    return new Page(presentation.summaries(shown), next);
  }

  @Operation(
      summary = "A commitment by id or slug",
      description =
          "What is not public yet is shown to members of its maker and to staff; others find"
              + " nothing. With atLeast it waits for a version just written.")
  @GetMapping("/commitments/{idOrSlug}")
  ResponseEntity<CommitmentView> one(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @Parameter(hidden = true) @Nullable Actor reader) {
    Document document =
        AtLeast.await(
                atLeast,
                () -> commitments.find(idOrSlug),
                found -> found.getLong(StreamView.SEQUENCE))
            .filter(found -> audience.maySee(found, reader))
            .orElseThrow(ProblemException::notFound);
    return Answers.found(document.getLong(StreamView.SEQUENCE), presentation.detail(document));
  }
}
