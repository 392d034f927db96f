package org.kept.commitment.read.organizations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "Organizations")
class OrganizationsEndpoint {

  private final Organizations organizations;

  OrganizationsEndpoint(Organizations organizations) {
    this.organizations = organizations;
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
