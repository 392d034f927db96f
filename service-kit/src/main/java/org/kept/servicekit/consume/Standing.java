package org.kept.servicekit.consume;

import java.util.List;
import java.util.Optional;

/**
 * How a consumer stands with a stream that once failed it.
 *
 * @param parked its events wait
 * @param discarded what staff took out, for good
 */
record Standing(boolean parked, List<ParkedStream.Discarded> discarded) {

  /** A stream that never failed. */
  static final Standing GOOD = new Standing(false, List.of());

  /** Whether the event at this place was taken out. */
  boolean leavesOut(long sequence) {
    return discardOf(sequence).isPresent();
  }

  /** The place before this one, of those that were not taken out. */
  long before(long sequence) {
    long before = sequence - 1;
    Optional<ParkedStream.Discarded> discard = discardOf(before);
    while (discard.isPresent()) {
      before = discard.get().sequence() - 1;
      discard = discardOf(before);
    }
    return before;
  }

  private Optional<ParkedStream.Discarded> discardOf(long sequence) {
    return discarded.stream()
        .filter(discard -> discard.sequence() <= sequence && sequence <= discard.through())
        .findFirst();
  }
}
