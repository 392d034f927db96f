package org.kept.commitment.write;

import org.kept.commitment.write.HistoryRefusal.TooLong;
import org.kept.eventstore.command.Decision;

/**
 * No stream grows for ever: whoever loads it reads all of it, so what only adds to it is refused
 * once it is long. What finishes something always goes through, and there is little of it: a
 * commitment is submitted after each request for changes and ends once, members leave who have
 * joined, invitations are answered that were given.
 */
public final class HistoryRules {

  /** While a commitment is drafted and reviewed, so that its public life has most of the room. */
  public static final int MAX_DRAFT = 200;

  public static final int MAX = 500;

  private HistoryRules() {}

  /**
   * A decision, unless it makes a history too long.
   *
   * @param length events so far
   */
  public static <E> Decision<E> within(int max, int length, Decision<E> decision) {
    return switch (decision) {
      case Decision.Accepted<E> it when it.happens() && length + it.events().size() > max ->
          Decision.refuse(new TooLong(length, max));
      case Decision.Accepted<E> it -> it;
      case Decision.Refused<E> it -> it;
    };
  }
}
