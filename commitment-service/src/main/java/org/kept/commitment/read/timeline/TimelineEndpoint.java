package org.kept.commitment.read.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.Audience;
import org.kept.commitment.read.commitments.NoSuchVersion;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AtLeast;
import org.kept.servicekit.web.Cursor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class TimelineEndpoint {

  private final Story story;
  private final Audience audience;

  TimelineEndpoint(Story story, Audience audience) {
    this.story = story;
    this.audience = audience;
  }

  /**
   * Some of what happened, in order; {@code next} is the cursor of the rest, missing at the end.
   */
  record Timeline(List<Story.Told> items, @Nullable String next) {}

  @Operation(
      summary = "What happened to a commitment, in order",
      description =
          "Who, when, what and why, with the particulars of what was changed, in the language of"
              + " the request. Members of the maker and staff see all of it, others what happened"
              + " since it was published, without the names of staff. Going on by next is not"
              + " disturbed by what happens meanwhile.")
  @GetMapping("/commitments/{idOrSlug}/history")
  ResponseEntity<Timeline> timeline(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @Parameter(hidden = true) @Nullable Actor reader,
      @Parameter(hidden = true) Locale language) {
    Audience.Readable readable = seen(idOrSlug, atLeast, reader);
    long from = Math.max(readable.from(), sequence(cursor));
    // Every event of a commitment is a row of its history, so a page is so many sequences.
    long last = Math.min(readable.seen(), from + limit - 1);
    return Answers.shown(
        readable.seen(),
        new Timeline(
            story.tell(readable, from, last, new Phrases(language)),
            last < readable.seen() ? Cursor.to(Long.toString(last + 1)) : null));
  }

  private static void refuseOutside(String field, long version, Audience.Readable readable) {
    if (version < readable.from() || version > readable.seen()) {
      throw NoSuchVersion.of(field, version, readable.from(), readable.seen());
    }
  }

  private static long sequence(@Nullable String cursor) {
    String place = Cursor.from(cursor);
    try {
      return place == null ? 0 : Integer.parseInt(place);
    } catch (NumberFormatException e) {
      throw ProblemException.cursor();
    }
  }

  private Audience.Readable seen(String idOrSlug, @Nullable Long atLeast, @Nullable Actor reader) {
    audience.readable(idOrSlug, reader);
    return AtLeast.await(
            atLeast,
            () -> Optional.of(audience.readable(idOrSlug, reader)),
            Audience.Readable::seen)
        .orElseThrow(ProblemException::notFound);
  }

  /** What changed from one version to another. */
  @Schema(name = "VersionDiff")
  record Diff(long from, long to, List<Change> changes) {}

  @Operation(
      summary = "What changed between two versions of a commitment",
      description =
          "Field by field, and word by word in running text. A version is the sequence of an event"
              + " in its history; others than members of the maker and staff can compare those since"
              + " it was published.")
  @GetMapping("/commitments/{idOrSlug}/versions/{from}/diff/{to}")
  ResponseEntity<Diff> diff(
      @PathVariable String idOrSlug,
      @PathVariable long from,
      @PathVariable long to,
      @Parameter(hidden = true) @Nullable Actor reader) {
    Audience.Readable readable = audience.readable(idOrSlug, reader);
    refuseOutside("from", from, readable);
    refuseOutside("to", to, readable);
    return Answers.shown(
        readable.seen(), new Diff(from, to, story.between(readable.id(), from, to)));
  }
}
