package org.kept.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/** Makes commits of a made-up kind of stream. */
public final class Pledge {

  public static final Instant NOON = Instant.parse("2014-06-01T12:00:00.123Z");

  private Pledge() {}

  /** A commit of some events, each telling its place. */
  public static Commit commit(String stream, long firstSeq, String request, int events) {
    List<StoredEvent> stored =
        IntStream.range(0, events)
            .mapToObj(i -> event("PledgeKept", new Document("place", firstSeq + i)))
            .toList();
    return commit(stream, firstSeq, request, stored);
  }

  /** A commit of given events. */
  public static Commit commit(
      String stream, long firstSeq, String request, List<StoredEvent> events) {
    return new Commit(
        stream,
        "Pledge",
        firstSeq,
        id(),
        request,
        "digest of " + request,
        NOON,
        new Actor("ann", "member"),
        "00-trace",
        events);
  }

  /** An event with fresh id. */
  public static StoredEvent event(String name, Document data) {
    return new StoredEvent(id(), name, 1, data);
  }

  /** A fresh id. */
  public static String id() {
    return UUID.randomUUID().toString();
  }
}
