package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.eventstore.Commit;

/**
 * Sends commits of different streams at once: first the first event of each, and when Kafka has
 * these, the second of each that has one, and so on.
 */
final class Wave {

  private final List<Commit> sent = new ArrayList<>();
  private final Map<Commit, Exception> refused = new HashMap<>();
  private Optional<Exception> failure = Optional.empty();
  private int events;

  private Wave() {}

  static Wave send(List<MappedCommit> commits, EventSender sender) {
    Wave wave = new Wave();
    List<MappedCommit> left = commits;
    for (int place = 0; !left.isEmpty(); place++) {
      left = wave.sendOneOfEach(left, place, sender);
    }
    return wave;
  }

  private List<MappedCommit> sendOneOfEach(
      List<MappedCommit> commits, int place, EventSender sender) {
    List<Optional<EventSender.Failure>> answers =
        sender.send(commits.stream().map(commit -> commit.records().get(place)).toList());
    List<MappedCommit> left = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      MappedCommit mapped = commits.get(i);
      switch (answers.get(i).orElse(null)) {
        case null -> {
          events++;
          if (mapped.records().size() == place + 1) {
            sent.add(mapped.commit());
          } else {
            left.add(mapped);
          }
        }
        case EventSender.Failure.OfRecord refusal -> refused.put(mapped.commit(), refusal.cause());
        case EventSender.Failure.OfSender broken -> failure = Optional.of(broken.cause());
      }
    }
    return failure.isPresent() ? List.of() : left;
  }

  /** Commits that are on Kafka with all their events. */
  List<Commit> sent() {
    return sent;
  }

  /** Commits that Kafka will not take, however often they are sent. */
  Map<Commit, Exception> refused() {
    return refused;
  }

  /** Why the sender is of no more use, if it is not. */
  Optional<Exception> failure() {
    return failure;
  }

  /** How many events Kafka has acknowledged. */
  int events() {
    return events;
  }

  /** How many of these will be sent once more, since the rest of their commit was not. */
  int eventsInVain() {
    return events - sent.stream().mapToInt(commit -> commit.events().size()).sum();
  }
}
