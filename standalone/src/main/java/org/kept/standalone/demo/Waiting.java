package org.kept.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until an answer satisfies, within a bound. */
final class Waiting {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Waiting() {}

  /**
   * The first answer that satisfies.
   *
   * @throws IllegalStateException naming {@code what} after 30 s without one
   */
  static <T> T until(String what, Supplier<T> question, Predicate<T> satisfied) {
    return until(what, question, satisfied, LONGEST);
  }

  static <T> T until(String what, Supplier<T> question, Predicate<T> satisfied, Duration longest) {
    Instant end = Instant.now().plus(longest);
    RuntimeException last = null;
    while (Instant.now().isBefore(end)) {
      try {
        T answer = question.get();
        if (satisfied.test(answer)) {
          return answer;
        }
      } catch (KeptApi.ApiException e) {
        last = e;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException(
        "Waited %d s in vain for %s".formatted(longest.toSeconds(), what), last);
  }
}
