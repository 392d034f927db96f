package org.kept.eventstore.relay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.kept.eventstore.Commit;
import org.kept.eventstore.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which streams wait and why. It is not what holds them back: a commit that cannot be sent
 * keeps its mark, and that keeps back the later ones of its stream. It is tried again from time to
 * time, so that a repaired service needs no more than to be started.
 */
final class ParkedStreams {

  /** How long a parked commit is left alone, since its first events may be sent each time. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final String WANTED = "retryWanted";
  private static final Logger LOG = LoggerFactory.getLogger(ParkedStreams.class);

  private final MongoCollection<Document> collection;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Map<String, Instant> nextTry = new ConcurrentHashMap<>();

  ParkedStreams(MongoDatabase database, Outbox outbox, InstantSource clock) {
    this.collection = database.getCollection("relay_parked");
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether a commit waits because its stream is parked. */
  boolean holds(Commit commit) {
    return nextTry.containsKey(commit.stream());
  }

  /** Whether a commit is worth a try now. */
  boolean mayTry(Commit commit) {
    Instant next = nextTry.get(commit.stream());
    return next == null || !clock.instant().isBefore(next);
  }

  void park(Commit commit, Exception reason) {
    if (nextTry.put(commit.stream(), clock.instant().plus(PAUSE)) != null) {
      return;
    }
    LOG.error(
        "stream {} waits: its commit at {} cannot be published",
        commit.stream(),
        commit.firstSeq(),
        reason);
    collection.updateOne(
        eq("_id", commit.stream()),
        combine(
            set("kind", commit.kind()),
            set("firstSeq", commit.firstSeq()),
            set("reason", String.valueOf(reason)),
            set(WANTED, false),
            setOnInsert("since", Date.from(clock.instant()))),
        new UpdateOptions().upsert(true));
  }

  /** Forgets streams whose commit has gone out since, and tries those again that staff want. */
  void tidy() {
    for (Document document : collection.find().into(new ArrayList<>())) {
      UnpublishedStream parked = read(document);
      if (!outbox.holds(parked.stream(), parked.firstSeq())) {
        collection.deleteOne(eq("_id", parked.stream()));
        LOG.info("stream {} goes on", parked.stream());
        nextTry.remove(parked.stream());
      } else if (parked.retryWanted()
          && nextTry.replace(parked.stream(), clock.instant()) != null) {
        collection.updateOne(eq("_id", parked.stream()), set(WANTED, false));
      }
    }
  }

  /** Leaves a wish for the relay that has the stream; false if it is not parked. */
  boolean wantRetry(String stream) {
    return collection.updateOne(eq("_id", stream), set(WANTED, true)).getMatchedCount() == 1;
  }

  List<UnpublishedStream> list(int limit) {
    return collection.find().limit(limit).map(ParkedStreams::read).into(new ArrayList<>());
  }

  int size() {
    return nextTry.size();
  }

  private static UnpublishedStream read(Document document) {
    return new UnpublishedStream(
        document.getString("_id"),
        document.getString("kind"),
        document.getLong("firstSeq"),
        document.getString("reason"),
        document.getDate("since").toInstant(),
        document.getBoolean(WANTED, false));
  }
}
