package org.kept.servicekit.consume;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Cursor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What staff see of parked streams and can do about them. Both wishes are answered at once and
 * fulfilled within a second or two, by the consumer itself.
 */
@RestController
@RequestMapping("/admin/parked-streams")
@PreAuthorize("hasAuthority('SCOPE_admin')")
class ParkedStreamsEndpoint {

  static final int PAGE = 200;

  private final ParkedStreams parked;

  @Autowired
  ParkedStreamsEndpoint(ProjectionRunner runner) {
    this(runner.parked());
  }

  ParkedStreamsEndpoint(ParkedStreams parked) {
    this.parked = parked;
  }

  /** At most 200; repair these to see more. */
  record Page(List<ParkedStream> items) {}

  /** Why an event is given up for good. */
  record Discard(@NotBlank @Size(max = 500) String reason) {}

  @GetMapping
  Page list() {
    return new Page(parked.list(PAGE));
  }

  /**
   * What was discarded, stream by stream, for good: it stays when the stream goes on.
   *
   * @param next the cursor of the rest, null at the end
   */
  record DiscardedPage(List<DiscardedOf> items, @Nullable String next) {}

  @GetMapping("/discarded")
  DiscardedPage discarded(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit) {
    List<DiscardedOf> found = parked.discarded(Cursor.from(cursor), limit + 1);
    List<DiscardedOf> shown = found.subList(0, Math.min(limit, found.size()));
    return new DiscardedPage(shown, found.size() > limit ? cursorTo(shown.getLast()) : null);
  }

  private static String cursorTo(DiscardedOf last) {
    return Cursor.to(ParkedStreams.id(last.consumer(), last.stream()));
  }

  @PostMapping("/{consumer}/{stream}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ParkedStream retry(@PathVariable String consumer, @PathVariable String stream) {
    parked.wantRetry(consumer, stream);
    return find(consumer, stream);
  }

  @PostMapping("/{consumer}/{stream}/discard")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ParkedStream discard(
      @PathVariable String consumer,
      @PathVariable String stream,
      @Valid @RequestBody Discard discard,
      Actor actor) {
    ParkedStream seen = find(consumer, stream);
    if (!parked.discard(seen, discard.reason(), actor.id())) {
      throw new ProblemException(RequestProblem.CONFLICT);
    }
    return seen;
  }

  private ParkedStream find(String consumer, String stream) {
    return parked.find(consumer, stream).orElseThrow(ProblemException::notFound);
  }
}
