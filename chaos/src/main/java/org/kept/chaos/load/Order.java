package org.kept.chaos.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.history.Mark;
import tools.jackson.databind.JsonNode;

/**
 * Something asked of Kept; asked again with the same key it is still the same.
 *
 * @param what for people
 * @param service whose address {@code path} is at
 * @param client whose token to show; none where null
 * @param key the Idempotency-Key
 * @param stream whose version the answer names; null where it is that of the answer's own id
 * @param marks events it must leave
 * @param about the commitment that must have given reason to refuse it; empty where none may
 * @param refusals codes it may be refused with, since others work on the same thing
 * @param then what follows from the answer
 */
record Order(
    String what,
    Service service,
    String method,
    String path,
    @Nullable String client,
    String key,
    String contentType,
    String body,
    @Nullable String stream,
    List<Mark> marks,
    String about,
    Set<String> refusals,
    Consumer<JsonNode> then) {

  private static final String NOTHING = "";

  enum Service {
    COMMITMENT,
    PROGRESS,
    NOTIFICATION
  }

  /** A request with JSON that has to succeed, leaves no event and has no consequences. */
  static Order of(
      String what,
      Service service,
      String method,
      String path,
      @Nullable String client,
      String key,
      Map<String, Object> body) {
    return of(
        what,
        service,
        method,
        path,
        client,
        key,
        "application/json",
        body.isEmpty() ? NOTHING : KeptApi.JSON.writeValueAsString(body));
  }

  static Order of(
      String what,
      Service service,
      String method,
      String path,
      @Nullable String client,
      String key,
      String contentType,
      String body) {
    return new Order(
        what,
        service,
        method,
        path,
        client,
        key,
        contentType,
        body,
        null,
        List.of(),
        "",
        Set.of(),
        answer -> {});
  }

  /** The same, answered with an id of something in that stream and the stream's version. */
  Order within(String whole) {
    return with(whole, marks, about, refusals, then);
  }

  /** The same, which must leave this event, too. */
  Order leaving(String event, String pointer, String value) {
    return leaving(List.of(new Mark("org.kept." + event + ".v1", pointer, value)));
  }

  Order leaving(List<Mark> more) {
    return with(
        stream, Stream.concat(marks.stream(), more.stream()).toList(), about, refusals, then);
  }

  /** The same, which may be refused for one of these reasons, if the commitment gives it. */
  Order refusable(String commitment, String... codes) {
    return with(stream, marks, commitment, Set.of(codes), then);
  }

  /** The same with that consequence. */
  Order then(Consumer<JsonNode> consequence) {
    return with(stream, marks, about, refusals, consequence);
  }

  private Order with(
      @Nullable String whole,
      List<Mark> left,
      String commitment,
      Set<String> codes,
      Consumer<JsonNode> consequence) {
    return new Order(
        what,
        service,
        method,
        path,
        client,
        key,
        contentType,
        body,
        whole,
        left,
        commitment,
        codes,
        consequence);
  }
}
