package org.kept.notification.model;

/**
 * How the ledger names a follower: a hash of the random follower id. Once the follower's document
 * is erased nothing leads from it to a person.
 */
public record FollowerRef(String value) {

  private static final int LENGTH = 40;

  public static FollowerRef of(String followerId) {
    return new FollowerRef(Hashes.of(followerId).substring(0, LENGTH));
  }

  @Override
  public String toString() {
    return value;
  }
}
