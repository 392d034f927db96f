package org.kept.servicekit.consume;

import java.time.Duration;

/**
 * How patiently failures are met.
 *
 * @param first pause before the second try; doubled for each further one
 * @param longest pause at most; far below Kafka's max.poll.interval (5 minutes)
 * @param poisonTries how often an event is tried before its stream is parked
 * @param gapTries the same where a predecessor is missing
 * @param notYetTries how often an event holds up its partition for what it depends on, before its
 *     stream is set aside
 */
public record RetryPolicy(
    Duration first, Duration longest, int poisonTries, int gapTries, int notYetTries) {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int POISON_TRIES = 3;
  private static final int GAP_TRIES = 5;
  private static final int NOT_YET_TRIES = 18;

  /** 200 ms to 10 s; 3 tries; 5 for a gap; half a minute for what has not arrived. */
  public static final RetryPolicy STANDARD =
      new RetryPolicy(FIRST, LONGEST, POISON_TRIES, GAP_TRIES, NOT_YET_TRIES);

  private static final Duration LONGEST_POSTPONEMENT = Duration.ofSeconds(2);
  private static final int MAX_DOUBLINGS = 20;

  /** The pause after this many failures, counted from 0. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  /** The same for what only has to arrive: at most 2 s. */
  Duration postponement(int times) {
    Duration pause = pause(times);
    return pause.compareTo(LONGEST_POSTPONEMENT) > 0 ? LONGEST_POSTPONEMENT : pause;
  }

  /** Whether an event that failed so often is to be parked. */
  boolean exhausted(Failure failure, int failures) {
    return switch (failure) {
      case OUTAGE -> false;
      case NOT_YET -> failures >= notYetTries;
      case GAP -> failures >= gapTries;
      case UNREADABLE -> true;
      case POISON -> failures >= poisonTries;
    };
  }
}
