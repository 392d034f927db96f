package org.kept.progress.read.counts;

import java.util.Comparator;
import java.util.Optional;

/**
 * A moment in a commitment's activity.
 *
 * @param offset of the last event counted by then, -1 if there was none
 * @param extra how many rows that stand at no offset of their own had been added by then
 */
public record Place(long offset, int extra) implements Comparable<Place> {

  /** Before anything was told. */
  public static final Place START = new Place(-1, 0);

  private static final int EXTRA_BITS = 20;
  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::offset).thenComparingInt(Place::extra);

  /** The form in which others keep it: digits, of which a later place has the larger number. */
  public String text() {
    return Long.toString((offset + 1) << EXTRA_BITS | extra);
  }

  /** Reads {@link #text()}; empty for anything else. */
  public static Optional<Place> parse(String text) {
    if (!text.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return Optional.of(
        new Place((number >> EXTRA_BITS) - 1, (int) (number & ((1 << EXTRA_BITS) - 1))));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
