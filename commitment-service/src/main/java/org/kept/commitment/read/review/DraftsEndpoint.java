package org.kept.commitment.read.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.CommitmentView.Named;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.Presentation;
import org.kept.commitment.read.commitments.Unpublished;
import org.kept.commitment.read.languages.Languages;
import org.kept.commitment.read.languages.Shown;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Cursor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class DraftsEndpoint {

  private final Commitments commitments;
  private final Organizations organizations;
  private final Presentation presentation;

  DraftsEndpoint(Commitments commitments, Organizations organizations, Presentation presentation) {
    this.commitments = commitments;
    this.organizations = organizations;
    this.presentation = presentation;
  }

  /** A commitment that is not public yet. */
  @Schema(name = "DraftSummary")
  record Draft(
      String id,
      String slug,
      String state,
      @Nullable Shown title,
      Named campaign,
      String updatedAt,
      long version) {}

  /** Some drafts; {@code next} is the cursor of the rest, missing at the end. */
  @Schema(name = "DraftPage")
  record Page(List<Draft> items, @Nullable String next) {}

  @Operation(
      summary = "What an organization has not made public yet, the last changed first",
      description =
          "Members of the organization and staff, with any token; for others there is nothing"
              + " here.")
  @GetMapping("/organizations/{idOrSlug}/drafts")
  Page drafts(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @Parameter(description = "Instead of Accept-Language, for example fr.")
          @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) Actor reader,
      HttpServletRequest request) {
    Languages languages = Languages.of(request, language);
    OrganizationView maker =
        organizations
            .find(idOrSlug)
            .filter(it -> reader.isStaff() || it.has(reader.id()))
            .orElseThrow(ProblemException::notFound);
    List<Document> found = commitments.drafts(maker.id(), Cursor.from(cursor), limit + 1);
    List<Document> shown = found.subList(0, Math.min(limit, found.size()));
    Presentation.Names names = presentation.names(shown);
    return new Page(
        shown.stream().map(it -> draft(it, names, languages)).toList(),
        found.size() > limit ? Cursor.to(Unpublished.of(shown.getLast()).draftKey()) : null);
  }

  private static Draft draft(Document document, Presentation.Names names, Languages languages) {
    Unpublished it = Unpublished.of(document);
    return new Draft(
        it.id(),
        it.slug(),
        it.state(),
        it.title() == null ? null : languages.show(it.title()),
        names.campaign(document),
        it.updatedAt(),
        it.version());
  }
}
