package org.kept.servicekit.consume;

import java.util.List;

/**
 * How a consumer stands with a stream that once failed it.
 *
 * @param parked its events wait
 * @param discarded sequences that staff took out, for good
 */
record Standing(boolean parked, List<Long> discarded) {

  /** A stream that never failed. */
  static final Standing GOOD = new Standing(false, List.of());
}
