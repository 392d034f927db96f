package org.kept.chaos.load;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.history.Mark;
import tools.jackson.databind.JsonNode;

/**
 * Something asked of Kept; asked again with the same key it is still the same.
 *
 * @param what for people
 * @param service whose address {@code path} is at
 * @param client whose token to show; none where null
 * @param key the Idempotency-Key
 * @param marks events it must leave
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
    List<Mark> marks,
    Consumer<JsonNode> then) {

  enum Service {
    COMMITMENT,
    PROGRESS,
    NOTIFICATION
  }
}
