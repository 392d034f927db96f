package org.kept.notification.model.digest;

import java.util.List;

/**
 * One range of what happened to a commitment, with its figures at both ends.
 *
 * @param from position that the follower has been told up to; 0 if never told anything
 * @param to position of the last entry, {@code from} if there is none
 * @param more whether there is still more after {@code to}, for the digest after this one
 */
public record News(
    Followed commitment,
    long from,
    long to,
    List<Entry> entries,
    List<Figures> before,
    List<Figures> after,
    boolean more) {

  /**
   * The commitment as a follower sees it.
   *
   * @param title in the follower's language if there is such a wording, else the original
   * @param machine whether that wording was translated by machine
   */
  public record Followed(String id, String slug, String title, boolean machine) {}

  public News {
    entries = List.copyOf(entries);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  boolean first() {
    return from == 0;
  }
}
