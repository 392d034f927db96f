package org.kept.notification.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One commitment that somebody follows or has asked to follow.
 *
 * @param id leads to its follower: the follower's id, a dot, and a name of the commitment
 * @param commitment id
 * @param confirmedAt when the holder of the address said yes; none before that
 * @param wish what was asked for and not confirmed yet
 */
public record Follow(
    String id, String commitment, @Nullable Instant confirmedAt, @Nullable Wish wish) {

  /** How long a request waits for the holder of the address. */
  public static final Duration WAITS = Duration.ofHours(48);

  private static final int COMMITMENT_NAME = 12;

  /**
   * Something asked for that only the holder of the address can make true.
   *
   * @param until it is gone then
   */
  public record Wish(Preferences preferences, Instant askedAt, Instant until) {}

  static String id(String followerId, String commitment) {
    return followerId + "." + Hashes.of(commitment).substring(0, COMMITMENT_NAME);
  }

  /** The follower that a follow's id leads to. */
  public static String followerId(String followId) {
    int dot = followId.indexOf('.');
    return dot < 0 ? followId : followId.substring(0, dot);
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  Follow asked(Preferences wished, Instant now) {
    return new Follow(id, commitment, confirmedAt, new Wish(wished, now, now.plus(WAITS)));
  }

  Follow confirmed(Instant now) {
    return new Follow(id, commitment, confirmedAt == null ? now : confirmedAt, null);
  }

  /** Whether anything of it still stands. */
  boolean stands(Instant now) {
    return isConfirmed() || (wish != null && wish.until().isAfter(now));
  }
}
