package org.kept.notification.model;

import java.time.Duration;
import java.time.Instant;

/** Where one mail stands. */
public sealed interface LedgerState {

  /**
   * To be sent, or to be sent again after a "try later".
   *
   * @param attempts how often a server has answered "try later"
   * @param retryAt not before this moment
   */
  record Claimed(int attempts, Instant retryAt) implements LedgerState {
    @Override
    public Instant at() {
      return retryAt;
    }
  }

  /**
   * Handed to a mail server, whose answer is not recorded yet.
   *
   * @param leaseUntil after this moment whoever was sending is taken for dead
   */
  record Sending(int attempts, Instant leaseUntil) implements LedgerState {
    @Override
    public Instant at() {
      return leaseUntil;
    }
  }

  /** A mail server has taken it. Only this moves a follower's cursor. */
  record Sent(int attempts, Instant at) implements LedgerState {}

  /**
   * Given up; its content comes in the next one.
   *
   * @param reason codes only: a server's words may quote the address
   */
  record Failed(int attempts, String reason, Instant at) implements LedgerState {}

  /**
   * May or may not have been taken, so it is never sent again; its content comes in the next one.
   */
  record Unknown(int attempts, Instant at) implements LedgerState {}

  /** How often a server may say "try later" to one mail. */
  int MOST_ATTEMPTS = 8;

  /** The first wait; doubled each time. */
  Duration FIRST_WAIT = Duration.ofMinutes(1);

  Duration LONGEST_WAIT = Duration.ofHours(4);

  int attempts();

  /** Until when it waits, until when it is leased, or when it was reached. */
  Instant at();

  /** The name in documents and answers. */
  default String label() {
    return switch (this) {
      case Claimed ignored -> "CLAIMED";
      case Sending ignored -> "SENDING";
      case Sent ignored -> "SENT";
      case Failed ignored -> "FAILED";
      case Unknown ignored -> "UNKNOWN";
    };
  }

  /** Whether nothing more will be done about it. */
  default boolean isOver() {
    return switch (this) {
      case Claimed ignored -> false;
      case Sending ignored -> false;
      case Sent ignored -> true;
      case Failed ignored -> true;
      case Unknown ignored -> true;
    };
  }

  /** The state as it reads now: whoever was sending with a lease that ran out is dead. */
  default LedgerState asOf(Instant now) {
    return this instanceof Sending sending && !sending.leaseUntil().isAfter(now)
        ? new Unknown(sending.attempts(), now)
        : this;
  }

  /**
   * What follows from a server's answer.
   *
   * @param jitter from 0 to 1: spreads retries, so that a server that was down is not stormed
   */
  static LedgerState after(Delivery answer, int attempts, Instant now, double jitter) {
    return switch (answer) {
      case Delivery.Taken ignored -> new Sent(attempts, now);
      case Delivery.Unreachable ignored -> new Claimed(attempts, now.plus(wait(attempts, jitter)));
      case Delivery.TryLater later when attempts + 1 < MOST_ATTEMPTS ->
          new Claimed(attempts + 1, now.plus(wait(attempts, jitter)));
      case Delivery.TryLater later -> new Failed(attempts + 1, later.code(), now);
      case Delivery.Refused refused -> new Failed(attempts + 1, refused.code(), now);
      case Delivery.Uncertain ignored -> new Unknown(attempts + 1, now);
    };
  }

  private static Duration wait(int attempts, double jitter) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 16));
    Duration bounded = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    return bounded.plusMillis((long) (bounded.toMillis() / 2.0 * jitter));
  }
}
