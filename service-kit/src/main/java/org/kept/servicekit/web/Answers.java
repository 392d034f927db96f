package org.kept.servicekit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandResult;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** How commands and reads are answered, everywhere the same. */
public final class Answers {

  private static final String REPLAY = "Idempotent-Replay";

  private Answers() {}

  /**
   * What a command came to, as JSON.
   *
   * @param version sequence of the stream's last event; the {@code ETag}, too
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Done(String id, @Nullable String slug, long version) {}

  /** 201 with {@code Location}. */
  public static ResponseEntity<Done> created(
      URI location, CommandResult result, @Nullable String slug) {
    return answer(ResponseEntity.created(location), result, slug);
  }

  /** 201 with {@code Location}, for what has no slug. */
  public static ResponseEntity<Done> created(URI location, CommandResult result) {
    return created(location, result, null);
  }

  /** 200. */
  public static ResponseEntity<Done> done(CommandResult result) {
    return answer(ResponseEntity.ok(), result, null);
  }

  /**
   * 200 for a read, or 304 if the caller's {@code If-None-Match} names this version. To be
   * revalidated each time, so that nobody is shown yesterday's numbers.
   */
  public static <T> ResponseEntity<T> found(long version, T body) {
    return ResponseEntity.ok()
        .eTag(Versions.tag(version))
        .cacheControl(CacheControl.noCache())
        .body(body);
  }

  /**
   * The same for what depends on more than one stream: the names of others, the reader's language.
   * The tag begins with the version, so it still serves as {@code If-Match}.
   *
   * @param body a record of records and plain values, whose text tells every difference
   */
  public static <T extends Record> ResponseEntity<T> shown(long version, T body) {
    return ResponseEntity.ok()
        .eTag(Versions.tag(version, body))
        .cacheControl(CacheControl.noCache())
        .body(body);
  }

  /**
   * The same for a page of a list, which has no version.
   *
   * @param page a record of records and plain values, whose text tells every difference
   */
  public static <T extends Record> ResponseEntity<T> listed(T page) {
    return ResponseEntity.ok()
        .eTag(Versions.tag(page))
        .cacheControl(CacheControl.noCache())
        .body(page);
  }

  private static ResponseEntity<Done> answer(
      ResponseEntity.BodyBuilder answer, CommandResult result, @Nullable String slug) {
    if (result.replayed()) {
      answer.header(REPLAY, "true");
    }
    return answer
        .eTag(Versions.tag(result.version()))
        .body(new Done(result.stream(), slug, result.version()));
  }
}
