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
import org.kept.commitment.read.timeline.Story;
import org.kept.servicekit.web.Cursor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Review")
class ReviewQueueEndpoint {

  private final Commitments commitments;
  private final Presentation presentation;
  private final Story story;

  ReviewQueueEndpoint(Commitments commitments, Presentation presentation, Story story) {
    this.commitments = commitments;
    this.presentation = presentation;
    this.story = story;
  }

  /**
   * A commitment that waits for staff.
   *
   * @param waitingSince when it was last submitted
   * @param submission the how manieth it is, counted from 1
   * @param changed paths of the fields that changed since the submission before; missing for the
   *     first
   * @param sinceVersion the version of that submission, to compare with
   */
  @Schema(name = "WaitingCommitment")
  record Waiting(
      String id,
      String slug,
      @Nullable Shown title,
      Named campaign,
      Named maker,
      String waitingSince,
      int submission,
      @Nullable List<String> changed,
      @Nullable Long sinceVersion,
      long version) {}

  /** Some of what waits; {@code next} is the cursor of the rest, missing at the end. */
  @Schema(name = "ReviewQueue")
  record Page(List<Waiting> items, @Nullable String next) {}

  @Operation(
      summary = "What waits for staff, the longest waiting first",
      description = "Staff; scope commitments:review.")
  @GetMapping("/review-queue")
  @PreAuthorize(
      "hasAuthority('SCOPE_commitments:review') and"
          + " T(org.kept.servicekit.security.Actor).of(authentication).isStaff()")
  Page queue(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @Parameter(description = "Instead of Accept-Language, for example fr.")
          @RequestParam(required = false)
          @Nullable String language,
      HttpServletRequest request) {
    Languages languages = Languages.of(request, language);
    List<Document> found = commitments.submitted(Cursor.from(cursor), limit + 1);
    List<Document> shown = found.subList(0, Math.min(limit, found.size()));
    Presentation.Names names = presentation.names(shown);
    return new Page(
        shown.stream().map(it -> waiting(it, names, languages)).toList(),
        found.size() > limit ? Cursor.to(Unpublished.of(shown.getLast()).reviewKey()) : null);
  }

  private Waiting waiting(Document document, Presentation.Names names, Languages languages) {
    Unpublished it = Unpublished.of(document);
    Long before = it.submissionBefore();
    return new Waiting(
        it.id(),
        it.slug(),
        it.title() == null ? null : languages.show(it.title()),
        names.campaign(document),
        names.maker(document),
        it.submittedAt(),
        it.submissions().size(),
        before == null ? null : story.changedFields(it.id(), before, it.version()),
        before,
        it.version());
  }
}
