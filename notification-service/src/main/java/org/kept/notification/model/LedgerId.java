package org.kept.notification.model;

/**
 * Names one mail to one follower for one period; the same whoever computes it, so that a second
 * attempt at the same mail finds the first.
 */
public record LedgerId(String value) {

  private static final int LENGTH = 40;

  /**
   * @param follower the follower's reference, never the address
   */
  public static LedgerId of(FollowerRef follower, MailKind kind, String period) {
    return new LedgerId(
        Hashes.of(follower.value() + "|" + kind.label() + "|" + period).substring(0, LENGTH));
  }

  @Override
  public String toString() {
    return value;
  }
}
