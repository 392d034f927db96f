package org.kept.notification.read.followers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.notification.documents.Followers;
import org.kept.servicekit.security.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /followers}: how many there are, and nothing about any of them. */
@RestController
@Tag(name = "Digests")
class FollowerCountEndpoint {

  private final Followers followers;

  FollowerCountEndpoint(Followers followers) {
    this.followers = followers;
  }

  /**
   * How many.
   *
   * @param confirmed follow something
   * @param waiting were asked and have confirmed nothing yet
   */
  record Count(long confirmed, long waiting) {}

  @GetMapping("/followers")
  @Operation(summary = "How many people follow")
  Count count(Actor actor) {
    if (!actor.isStaff()) {
      throw new AccessDeniedException("staff only");
    }
    return new Count(followers.count(true), followers.count(false));
  }
}
