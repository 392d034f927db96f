package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.List;
import org.kept.eventstore.Commit;
import org.kept.eventstore.Outbox;

/** Moves one page of commits at a time from the outbox to Kafka. */
final class Pump {

  /**
   * What came of one page.
   *
   * @param sent how many commits are on Kafka now that were not before
   * @param endOfRound true if the page was empty, and all slices have had their turn
   */
  record Turn(int sent, boolean endOfRound) {}

  private final Outbox outbox;
  private final TwoLooks looks;
  private final CommitMapping mapping;
  private final Courier courier;
  private final ParkedStreams parked;
  private final Republisher republisher;
  private final RelayMetrics metrics;

  Pump(
      Outbox outbox,
      TwoLooks looks,
      CommitMapping mapping,
      Courier courier,
      ParkedStreams parked,
      Republisher republisher,
      RelayMetrics metrics) {
    this.outbox = outbox;
    this.looks = looks;
    this.mapping = mapping;
    this.courier = courier;
    this.parked = parked;
    this.republisher = republisher;
    this.metrics = metrics;
  }

  /**
   * Sends the next page.
   *
   * @throws SenderFailedException if the sender broke; the next turn makes a new one and begins
   *     with what is in the store
   */
  Turn turn(SliceRange range) {
    TwoLooks.Page page = looks.next(range);
    metrics.seen(page.seen().stream().filter(commit -> !parked.holds(commit)).toList());
    if (page.seen().isEmpty()) {
      metrics.endOfRound();
      return new Turn(0, true);
    }
    List<MappedCommit> mapped = map(page.sendable());
    if (mapped.isEmpty()) {
      return new Turn(0, false);
    }
    Wave wave = courier.send(mapped);
    if (wave.failure().isPresent()) {
      looks.restart();
    }
    wave.refused().forEach(parked::park);
    metrics.sent(wave.events());
    metrics.duplicates(wave.eventsInVain());
    unmark(wave.sent());
    wave.failure().ifPresent(SenderFailedException::raise);
    return new Turn(wave.sent().size(), false);
  }

  private List<MappedCommit> map(List<Commit> commits) {
    List<MappedCommit> mapped = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      if (!parked.mayTry(commit) || republisher.holds(commit)) {
        continue;
      }
      try {
        mapped.add(mapping.map(commit));
      } catch (RuntimeException e) {
        parked.park(commit, e);
      }
    }
    return mapped;
  }

  private void unmark(List<Commit> sent) {
    if (!sent.isEmpty()) {
      metrics.duplicates(sent.size() - outbox.clear(sent));
    }
  }
}
