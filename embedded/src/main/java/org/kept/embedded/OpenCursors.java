package org.kept.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cursors that clients may come back to; one that is left alone is forgotten, with what it has
 * sorted.
 */
final class OpenCursors {

  private static final Duration MOST_IDLE = Duration.ofMinutes(10);

  private final CursorRegistry registry;
  private final Duration mostIdle;
  private final Set<ResultCursor> cursors = ConcurrentHashMap.newKeySet();

  OpenCursors(CursorRegistry registry) {
    this(registry, MOST_IDLE);
  }

  OpenCursors(CursorRegistry registry, Duration mostIdle) {
    this.registry = registry;
    this.mostIdle = mostIdle;
  }

  CursorRegistry registry() {
    return registry;
  }

  /** The number under which the client gets the rest. */
  long open(Results rest) {
    ResultCursor cursor = new ResultCursor(registry.generateCursorId(), rest);
    cursors.removeIf(this::isForgotten);
    cursors.add(cursor);
    registry.add(cursor);
    return cursor.getId();
  }

  private boolean isForgotten(ResultCursor cursor) {
    if (cursor.idleNanos() > mostIdle.toNanos()) {
      registry.remove(cursor);
      return true;
    }
    return cursor.isEmpty();
  }
}
