package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.Commit;
import org.kept.eventstore.Outbox;

/** Moves one page of commits at a time from the outbox to Kafka. */
final class Pump implements AutoCloseable {

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
  private final Supplier<EventSender> senders;
  private final ParkedStreams parked;
  private final RelayMetrics metrics;
  private @Nullable EventSender sender;

  Pump(
      Outbox outbox,
      TwoLooks looks,
      CommitMapping mapping,
      Supplier<EventSender> senders,
      ParkedStreams parked,
      RelayMetrics metrics) {
    this.outbox = outbox;
    this.looks = looks;
    this.mapping = mapping;
    this.senders = senders;
    this.parked = parked;
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
    Wave wave = Wave.send(mapped, sender());
    if (wave.failure().isPresent()) {
      close();
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
      if (!parked.mayTry(commit)) {
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

  private EventSender sender() {
    if (sender == null) {
      sender = senders.get();
    }
    return sender;
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
  }
}
