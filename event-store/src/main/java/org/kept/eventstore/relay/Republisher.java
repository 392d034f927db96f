package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.kept.eventstore.Commit;
import org.kept.eventstore.History;
import org.kept.eventstore.relay.Republication.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends streams again that somebody asked for, a piece between two turns of the ordinary work.
 *
 * <p>It is on the thread of the relay, with the same slices. So while it has a stream in hand no
 * new commit of it is sent, and no mark is needed to say so.
 */
final class Republisher {

  private static final Logger LOG = LoggerFactory.getLogger(Republisher.class);

  private final Republications republications;
  private final History history;
  private final CommitMapping mapping;
  private final Courier courier;
  private final RelayMetrics metrics;
  private final int piece;
  private final Map<String, RepublicationRun> runs = new LinkedHashMap<>();

  Republisher(
      Republications republications,
      History history,
      CommitMapping mapping,
      Courier courier,
      RelayMetrics metrics,
      int piece) {
    this.republications = republications;
    this.history = history;
    this.mapping = mapping;
    this.courier = courier;
    this.metrics = metrics;
    this.piece = piece;
  }

  /** Sees what was asked for, and how far others are. */
  void look() {
    List<Document> open = republications.open();
    runs.keySet().retainAll(open.stream().map(document -> document.getString("_id")).toList());
    for (Document document : open) {
      String id = document.getString("_id");
      RepublicationRun run = runs.get(id);
      if (run == null) {
        run = new RepublicationRun(document, history, republications, piece);
        runs.put(id, run);
        republications.start(id);
      }
      run.look(document);
    }
  }

  /** Whether a commit has to wait until its stream was sent from the start. */
  boolean holds(Commit commit) {
    boolean held = false;
    for (RepublicationRun run : runs.values()) {
      held |= run.holds(commit);
    }
    return held;
  }

  boolean isHolding() {
    return runs.values().stream().anyMatch(RepublicationRun::isHolding);
  }

  /**
   * Sends the next piece; single streams go before many.
   *
   * @return false if there is nothing to send
   */
  boolean turn(SliceRange share) {
    return turn(share, true) || turn(share, false);
  }

  private boolean turn(SliceRange share, boolean ofOneStream) {
    for (RepublicationRun run : runs.values()) {
      if (run.isOfOneStream() == ofOneStream && run.hasWork(share)) {
        run.turn(share, this::send);
        return true;
      }
    }
    return false;
  }

  /** Of each stream one commit after the other, the next when Kafka has the one before. */
  private RepublicationRun.Sent send(Map<String, List<Commit>> streams) {
    Map<String, Iterator<Commit>> left = new LinkedHashMap<>();
    streams.forEach((stream, commits) -> left.put(stream, commits.iterator()));
    List<Refused> refused = new ArrayList<>();
    long events = 0;
    for (dropSent(left); !left.isEmpty(); dropSent(left)) {
      List<MappedCommit> mapped = map(left, refused);
      if (!mapped.isEmpty()) {
        Wave wave = courier.send(mapped);
        wave.failure().ifPresent(SenderFailedException::raise);
        wave.refused().forEach((commit, why) -> refuse(commit, why, left, refused));
        metrics.republished(wave.events());
        events += wave.events();
      }
    }
    return new RepublicationRun.Sent(events, refused);
  }

  private static void dropSent(Map<String, Iterator<Commit>> left) {
    left.values().removeIf(commits -> !commits.hasNext());
  }

  private List<MappedCommit> map(Map<String, Iterator<Commit>> left, List<Refused> refused) {
    List<MappedCommit> mapped = new ArrayList<>();
    for (Iterator<Commit> commits : List.copyOf(left.values())) {
      Commit commit = commits.next();
      try {
        mapped.add(mapping.map(commit));
      } catch (RuntimeException e) {
        refuse(commit, e, left, refused);
      }
    }
    return mapped;
  }

  private static void refuse(
      Commit commit, Exception why, Map<String, Iterator<Commit>> left, List<Refused> refused) {
    LOG.error("stream {} cannot be sent again from {}", commit.stream(), commit.firstSeq(), why);
    left.remove(commit.stream());
    refused.add(new Refused(commit.stream(), commit.firstSeq(), String.valueOf(why)));
  }
}
