package org.kept.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures a key, in a memory of fixed size: after {@link #FAILURES} within {@link #WINDOW}
 * the key has to wait until that window ends.
 */
class FailureLimit {

  static final int FAILURES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** The key seen longest ago is forgotten first; 10,000 keys are about 2 MB. */
  static final int KEYS = 10_000;

  private record Window(Instant began, int failures) {}

  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > KEYS;
        }
      };

  /** How long the key has to wait; zero when it need not. */
  synchronized Duration wait(String key, Instant now) {
    Window window = windows.get(key);
    if (window == null || window.failures() < FAILURES) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, window.began().plus(WINDOW));
    return left.isPositive() ? left : Duration.ZERO;
  }

  synchronized void failed(String key, Instant now) {
    windows.merge(
        key,
        new Window(now, 1),
        (known, fresh) ->
            now.isBefore(known.began().plus(WINDOW))
                ? new Window(known.began(), known.failures() + 1)
                : fresh);
  }

  synchronized void succeeded(String key) {
    windows.remove(key);
  }

  synchronized int size() {
    return windows.size();
  }
}
