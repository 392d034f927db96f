package org.kept.eventstore.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.kept.eventstore.Outbox;
import org.kept.eventstore.relay.Republication.Refused;
import org.kept.eventstore.relay.Republication.Scope;

/**
 * What was asked to be sent again, and how far that is: one document each, so that it goes on where
 * it was after a crash. The relays of the store look here every few seconds and do the work.
 */
public final class Republications {

  /** How many may wait or be at work at a time; more are refused. */
  public static final int MAX_OPEN = 100;

  /** How long one that is done is told of. */
  static final Duration KEPT = Duration.ofDays(30);

  /** The most refused streams that are told of one by one. */
  static final int MAX_REFUSED_TOLD = 20;

  private final MongoCollection<Document> collection;
  private final InstantSource clock;

  /** Those of a store's database. */
  public Republications(MongoDatabase database, InstantSource clock) {
    this.collection = database.getCollection("republications");
    this.clock = clock;
  }

  /**
   * Has streams sent again; begins within a few seconds, while a relay of the store runs.
   *
   * @return empty if {@value #MAX_OPEN} are open already
   */
  public Optional<Republication> request(Scope scope, String reason, String by) {
    long open = collection.countDocuments(eq("open", true), new CountOptions().limit(MAX_OPEN));
    if (open == MAX_OPEN) {
      return Optional.empty();
    }
    Document document =
        write(scope, new Document("_id", UUID.randomUUID().toString()))
            .append("reason", reason)
            .append("by", by)
            .append("requestedAt", Date.from(clock.instant()))
            .append("open", true)
            .append("at", positions(scope))
            .append("streams", 0L)
            .append("events", 0L)
            .append("refusedStreams", 0L)
            .append("refused", List.of());
    collection.insertOne(document);
    return Optional.of(read(document));
  }

  /**
   * Has a stream sent again for somebody who missed a part of it at some time, unless that is about
   * to be done, or was done since.
   */
  public void repair(String stream, Instant missedAt, String reason, String by) {
    for (Document same : collection.find(eq("stream", stream))) {
      Date started = same.getDate("startedAt");
      if (started == null || started.toInstant().isAfter(missedAt)) {
        return;
      }
    }
    if (request(new Scope.OfStream(stream), reason, by).isEmpty()) {
      throw new IllegalStateException(MAX_OPEN + " republications are open");
    }
  }

  /** One, if it is known still. */
  public Optional<Republication> find(String id) {
    return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(Republications::read);
  }

  /** The newest. */
  public List<Republication> list(int limit) {
    return collection
        .find()
        .sort(descending("requestedAt"))
        .limit(limit)
        .map(Republications::read)
        .into(new ArrayList<>());
  }

  /** Those that are not done. */
  List<Document> open() {
    return collection.find(eq("open", true)).into(new ArrayList<>());
  }

  void start(String id) {
    collection.updateOne(
        and(eq("_id", id), eq("startedAt", null)), set("startedAt", Date.from(clock.instant())));
  }

  /**
   * Takes note of work that is done.
   *
   * @param slices with the same position
   */
  void advance(
      String id,
      IntStream slices,
      String position,
      long streams,
      long events,
      List<Refused> refused) {
    List<Bson> updates = new ArrayList<>();
    // Only ever forward, whoever of several relays is the last to write.
    slices.forEach(slice -> updates.add(max(field(slice), position)));
    updates.add(inc("streams", streams));
    updates.add(inc("events", events));
    updates.add(inc("refusedStreams", (long) refused.size()));
    collection.updateOne(eq("_id", id), combine(updates));
    for (Refused one : refused) {
      collection.updateOne(
          and(eq("_id", id), eq("refused." + (MAX_REFUSED_TOLD - 1), null)),
          push(
              "refused",
              new Document("stream", one.stream())
                  .append("firstSeq", one.firstSeq())
                  .append("reason", one.reason())));
    }
  }

  /** Ends it if all slices are at their end; forgets those that ended long ago. */
  void finish(String id) {
    List<Bson> atEnd = new ArrayList<>(List.of(eq("_id", id)));
    for (int slice = 0; slice < Outbox.SLICES; slice++) {
      atEnd.add(eq(field(slice), RepublicationRun.END));
    }
    Instant now = clock.instant();
    collection.updateOne(
        and(atEnd), combine(unset("at"), set("open", false), set("doneAt", Date.from(now))));
    collection.deleteMany(and(eq("open", false), lt("doneAt", Date.from(now.minus(KEPT)))));
  }

  private static String field(int slice) {
    return "at." + slice;
  }

  private static Document positions(Scope scope) {
    Document at = new Document();
    for (int slice = 0; slice < Outbox.SLICES; slice++) {
      boolean concerned =
          !(scope instanceof Scope.OfStream one) || Outbox.slice(one.stream()) == slice;
      at.append(Integer.toString(slice), concerned ? "" : RepublicationRun.END);
    }
    return at;
  }

  private static Document write(Scope scope, Document document) {
    return switch (scope) {
      case Scope.OfStream one -> document.append("stream", one.stream());
      case Scope.OfKind some -> document.append("kind", some.kind());
      case Scope.All all -> document;
    };
  }

  static Scope scope(Document document) {
    String stream = document.getString("stream");
    String kind = document.getString("kind");
    return stream != null
        ? new Scope.OfStream(stream)
        : kind != null ? new Scope.OfKind(kind) : new Scope.All();
  }

  private static Republication read(Document document) {
    Date startedAt = document.getDate("startedAt");
    Date doneAt = document.getDate("doneAt");
    return new Republication(
        document.getString("_id"),
        scope(document),
        document.getString("reason"),
        document.getString("by"),
        document.getDate("requestedAt").toInstant(),
        startedAt == null ? null : startedAt.toInstant(),
        doneAt == null ? null : doneAt.toInstant(),
        document.getLong("streams"),
        document.getLong("events"),
        document.getLong("refusedStreams"),
        document.getList("refused", Document.class).stream()
            .map(
                one ->
                    new Refused(
                        one.getString("stream"), one.getLong("firstSeq"), one.getString("reason")))
            .toList());
  }
}
