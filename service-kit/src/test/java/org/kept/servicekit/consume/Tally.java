package org.kept.servicekit.consume;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each thing happened in a simulation, so that none of them is only believed to. */
final class Tally {

  /** What a simulation is made of. */
  enum Event {
    CRASH_BEFORE_A_WRITE,
    CRASH_AFTER_A_WRITE,
    SHORT_OUTAGE,
    STOP_DURING_A_RETRY,
    REBALANCE_DURING_A_RETRY,
    COMMIT_LOST,
    RESET_TO_ZERO,
    POISON_INSIDE_A_BATCH,
    POSTPONED,
    DUPLICATE,
    MISSING_EVENT,
    UNREADABLE,
    REPAIRED_WHILE_EVENTS_COME,
    DISCARDED
  }

  private final Map<Event, Integer> counts = new ConcurrentHashMap<>();

  void count(Event event) {
    counts.merge(event, 1, Integer::sum);
  }

  int of(Event event) {
    return counts.getOrDefault(event, 0);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
