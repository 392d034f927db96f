package org.kept.notification.write.mailing;

import java.time.Instant;
import org.kept.notification.model.Follow;

/**
 * Which request to follow a confirmation is about. A later request for the same commitment is
 * another one, so that a link never confirms what was asked after it was mailed.
 */
public record Asking(String followId, Instant askedAt) {

  private static final char SEPARATOR = '/';

  /** The request that a follow waits with. */
  public static Asking of(Follow follow, Follow.Wish wish) {
    return new Asking(follow.id(), wish.askedAt());
  }

  /** Reads {@link #period()}. */
  public static Asking parse(String period) {
    int separator = period.indexOf(SEPARATOR);
    return new Asking(
        period.substring(0, separator),
        Instant.ofEpochMilli(Long.parseLong(period.substring(separator + 1))));
  }

  /** How the ledger names it. */
  public String period() {
    return followId + SEPARATOR + askedAt.toEpochMilli();
  }

  /** Whether the follow still waits with this request. */
  public boolean isStill(Follow follow, Instant now) {
    Follow.Wish wish = follow.wish();
    return wish != null && wish.askedAt().equals(askedAt) && wish.until().isAfter(now);
  }
}
