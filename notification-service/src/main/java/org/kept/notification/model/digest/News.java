package org.kept.notification.model.digest;

import java.util.List;

/**
 * One range of what happened to a commitment, with its figures at both ends.
 *
 * @param from place up to which the follower was told, {@link #START} if never told anything
 * @param to place up to which this tells; what a place looks like is progress-service's business
 * @param more whether there is still more after {@code to}, for the digest after this one
 */
public record News(
    Followed commitment,
    String from,
    String to,
    List<Entry> entries,
    List<Figures> before,
    List<Figures> after,
    boolean more) {

  /** The place before anything happened. */
  public static final String START = "0";

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
    return from.equals(START);
  }
}
