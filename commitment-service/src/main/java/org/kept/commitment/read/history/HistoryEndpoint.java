package org.kept.commitment.read.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.Audience;
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
class HistoryEndpoint {

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final History history;
  private final Audience audience;

  HistoryEndpoint(History history, Audience audience) {
    this.history = history;
    this.audience = audience;
  }

  /**
   * Something that happened.
   *
   * @param sequence its place, counted from 0; the commitment's version after it
   * @param actor id of who did it
   * @param what a stable word, for example {@code published}
   * @param sentence the same for people, in the language of the request
   * @param why the reason or the text that was given with it
   */
  record Happened(
      long sequence, String at, String actor, String what, String sentence, @Nullable String why) {}

  /** Everything that happened, in order. */
  record Timeline(List<Happened> items) {}

  @Operation(
      summary = "What happened to a commitment, in order",
      description =
          "Who, when, what and why. Members of the maker and staff see all of it, others what"
              + " happened since it was published.")
  @GetMapping("/commitments/{idOrSlug}/history")
  ResponseEntity<Timeline> timeline(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @Parameter(hidden = true) @Nullable Actor reader,
      @Parameter(hidden = true) Locale language) {
    Audience.Readable readable = audience.readable(idOrSlug, reader);
    long wanted = atLeast == null ? readable.seen() : atLeast;
    List<Document> rows =
        AtLeast.await(
                Long.valueOf(wanted),
                () -> Optional.of(history.rows(readable.id(), readable.from())),
                found -> found.isEmpty() ? -1 : found.getLast().getLong("sequence"))
            .orElse(List.of());
    ResourceBundle words =
        ResourceBundle.getBundle("messages/commitment-history", language, ROOT_IS_ENGLISH);
    List<Happened> items = rows.stream().map(row -> happened(row, words)).toList();
    return Answers.found(items.isEmpty() ? 0 : items.getLast().sequence(), new Timeline(items));
  }

  private static Happened happened(Document row, ResourceBundle words) {
    String what = row.getString("what");
    return new Happened(
        row.getLong("sequence"),
        row.getString("at"),
        row.getString("actor"),
        what,
        words.getString(what),
        row.getString("why"));
  }
}
