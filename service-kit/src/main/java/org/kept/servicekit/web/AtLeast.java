package org.kept.servicekit.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;

/**
 * Waits for a view to show what its reader has just done: {@code ?atLeast=<version>}. The view may
 * be written by another instance, so it is looked at again and again, at growing intervals.
 */
public final class AtLeast {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 50;

  private AtLeast() {}

  /**
   * Returns as soon as {@code seen} gives {@code version} or more.
   *
   * @param version sequence of a stream's event; null waits for nothing
   * @param seen sequence of the last event that the view shows; -1 if it has none yet
   * @throws ProblemException {@code read.not-yet} after 3 s
   */
  public static void await(@Nullable Long version, LongSupplier seen) {
    await(version, () -> Optional.of(seen.getAsLong()), Long::longValue);
  }

  /**
   * What {@code read} finds, once it is at {@code version} or later.
   *
   * @param version null takes whatever is there
   * @param seen the version of what was found
   * @return nothing only if {@code version} is null and nothing is there
   * @throws ProblemException {@code read.not-yet} after 3 s
   */
  public static <T> Optional<T> await(
      @Nullable Long version, Supplier<Optional<T>> read, ToLongFunction<? super T> seen) {
    long end = System.nanoTime() + LONGEST.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      Optional<T> found = read.get();
      if (version == null || found.map(seen::applyAsLong).orElse(-1L) >= version) {
        return found;
      }
      if (System.nanoTime() - end >= 0) {
        throw new ProblemException(Told.of(RequestProblem.NOT_YET).retryAfter(1));
      }
      sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Told.of(RequestProblem.OVERLOADED).retryAfter(1));
    }
  }
}
