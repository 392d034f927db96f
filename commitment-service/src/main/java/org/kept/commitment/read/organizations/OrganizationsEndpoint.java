package org.kept.commitment.read.organizations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AtLeast;
import org.kept.servicekit.web.Cursor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organizations")
class OrganizationsEndpoint {

  private final Organizations organizations;

  OrganizationsEndpoint(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Some organizations; {@code next} is the cursor of those after them, missing at the end. */
  @Schema(name = "OrganizationPage")
  record Page(List<OrganizationView> items, @Nullable String next) {

    static Page of(List<Organizations.Listed> found, int limit) {
      List<Organizations.Listed> shown = found.subList(0, Math.min(limit, found.size()));
      return new Page(
          shown.stream().map(Organizations.Listed::organization).toList(),
          found.size() > limit ? Cursor.to(shown.getLast().key()) : null);
    }
  }

  @Operation(
      summary = "The organizations that may state commitments, the oldest first",
      description =
          "Their people are told by each of them. With mine=true instead those the reader is a"
              + " member of, in whatever state; that needs a token, of any scope.")
  @GetMapping("/organizations")
  ResponseEntity<Page> list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @Parameter(hidden = true) @Nullable Actor reader) {
    String after = Cursor.from(cursor);
    if (!mine) {
      Page page = Page.of(organizations.inState("approved", after, limit + 1), limit);
      return Answers.listed(
          new Page(
              page.items().stream().map(OrganizationView::forStrangers).toList(), page.next()));
    }
    if (reader == null) {
      throw new ProblemException(RequestProblem.UNAUTHENTICATED);
    }
    return Answers.listed(Page.of(organizations.of(reader.id(), after, limit + 1), limit));
  }

  @Operation(
      summary = "The organizations that wait for staff, the longest waiting first",
      description = "Staff; scope organizations:review.")
  @GetMapping("/review-queue/organizations")
  @PreAuthorize(
      "hasAuthority('SCOPE_organizations:review') and"
          + " T(org.kept.servicekit.security.Actor).of(authentication).isStaff()")
  Page waiting(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit) {
    return Page.of(organizations.inState("waiting", Cursor.from(cursor), limit + 1), limit);
  }

  @Operation(
      summary = "An organization by id or slug",
      description =
          "Its members are shown to members and staff only. With atLeast it waits for a version"
              + " just written.")
  @GetMapping("/organizations/{idOrSlug}")
  ResponseEntity<OrganizationView> one(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @Parameter(hidden = true) @Nullable Actor reader) {
    OrganizationView organization =
        AtLeast.await(atLeast, () -> organizations.find(idOrSlug), OrganizationView::version)
            .map(organizations::withPeople)
            .orElseThrow(ProblemException::notFound);
    boolean insider = reader != null && (reader.isStaff() || organization.has(reader.id()));
    return Answers.shown(
        organization.version(), insider ? organization : organization.forStrangers());
  }
}
