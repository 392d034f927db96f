package org.kept.servicekit.relay;

import java.util.List;
import org.kept.eventstore.relay.UnpublishedStream;
import org.kept.servicekit.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Streams that wait in the store because a commit of theirs cannot be published, and why. They are
 * tried again every half minute by themselves, and within some seconds on request.
 */
@RestController
@RequestMapping("/admin/relay/parked-streams")
@PreAuthorize("hasAuthority('SCOPE_admin')")
class RelayEndpoint {

  private static final int PAGE = 200;

  private final RelayLifecycle relay;

  RelayEndpoint(RelayLifecycle relay) {
    this.relay = relay;
  }

  /** At most 200; repair these to see more. */
  record UnpublishedPage(List<UnpublishedStream> items) {}

  @GetMapping
  UnpublishedPage unpublished() {
    return new UnpublishedPage(relay.relay().parked(PAGE));
  }

  @PostMapping("/{stream}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retryUnpublished(@PathVariable String stream) {
    if (!relay.relay().retry(stream)) {
      throw ProblemException.notFound();
    }
  }
}
