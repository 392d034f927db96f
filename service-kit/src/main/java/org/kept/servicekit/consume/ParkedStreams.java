package org.kept.servicekit.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;

/**
 * The streams that failed a consumer, and their waiting events: {@code parked_streams} and {@code
 * parked_events} in the service's database.
 *
 * <p>Consumers and staff meet here and nowhere else: staff leave a wish on the stream ({@code
 * wanted}), and whichever consumer holds its partition fulfils it between two batches, so that no
 * two threads ever project one partition. A stream that once had an event discarded keeps its
 * document: it tells why there is a gap, now and when everything is read again from the start.
 */
final class ParkedStreams {

  static final int LONGEST_REASON = 500;

  /** Discards of one stream: each is kept for good, in one document with the others. */
  static final int MOST_DISCARDS = 200;

  private static final String PARKED = "parked";
  private static final String CLEAR = "clear";
  private static final String RETRY = "retry";
  private static final String NOTHING = "nothing";
  private static final String REPORTED = "gapReported";

  private final MongoCollection<Document> streams;
  private final MongoCollection<Document> events;
  private final Clock clock;
  private volatile Runnable gapListener = () -> {};

  ParkedStreams(MongoDatabase database, Clock clock) {
    this.streams = database.getCollection("parked_streams");
    this.events = database.getCollection("parked_events");
    this.clock = clock;
  }

  void makeIndexes() {
    streams.createIndex(ascending("consumer", "wanted"));
    streams.createIndex(ascending("state"));
    events.createIndex(ascending("parked", "sequence", "offset"));
  }

  /** Runs whenever a stream is found to miss an event. */
  void onGap(Runnable listener) {
    gapListener = listener;
  }

  static String id(String consumer, String stream) {
    return consumer + "|" + stream;
  }

  /** The standing of those streams that have failed before; others are not in the answer. */
  Map<String, Standing> standings(String consumer, Collection<String> of) {
    List<String> ids = of.stream().distinct().map(stream -> id(consumer, stream)).toList();
    Map<String, Standing> standings = new HashMap<>();
    for (Document stream : streams.find(in("_id", ids))) {
      standings.put(stream.getString("stream"), standing(stream));
    }
    return standings;
  }

  static Standing standing(Document stream) {
    return new Standing(stream.getString("state").equals(PARKED), discarded(stream));
  }

  /**
   * Parks the stream of an event, which is then the first to wait; doing so twice is once. What
   * only waits for something else is tried again until that has come, without anybody asking.
   */
  void park(String consumer, Incoming failed, Failure failure, Throwable why) {
    streams.updateOne(
        eq("_id", id(consumer, failed.stream())),
        combine(
            setOnInsert("consumer", consumer),
            setOnInsert("stream", failed.stream()),
            setOnInsert("discarded", List.of()),
            set("state", PARKED),
            set("wanted", failure == Failure.NOT_YET ? RETRY : NOTHING),
            set("since", now()),
            set("tries", 0),
            set(REPORTED, Date.from(Instant.EPOCH)),
            failure(failed, failure, why)),
        new UpdateOptions().upsert(true));
    keep(consumer, failed);
    tellOfGap(failure);
  }

  private void tellOfGap(Failure failure) {
    if (failure == Failure.GAP) {
      gapListener.run();
    }
  }

  /** Streams that miss an event, of which nobody was told since {@code since}. */
  List<Document> unreportedGaps(Instant since, int limit) {
    return streams
        .find(
            and(eq("state", PARKED), eq("kind", kind(Failure.GAP)), lt(REPORTED, Date.from(since))))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** The owner of the stream was told. */
  void reported(String id) {
    streams.updateOne(eq("_id", id), set(REPORTED, now()));
  }

  private Bson failure(Incoming failed, Failure failure, Throwable why) {
    return combine(
        set("topic", failed.record().topic()),
        set("partition", failed.record().partition()),
        set("offset", failed.record().offset()),
        set("sequence", failed.sequence()),
        set("missingFrom", SequenceGapException.missingFrom(why, failed.sequence())),
        set("kind", kind(failure)),
        set("source", failed.event() == null ? null : failed.event().envelope().source()),
        set("reason", reason(why)),
        set("lastTried", now()));
  }

  private static String kind(Failure failure) {
    return failure.name().toLowerCase(Locale.ROOT);
  }

  private static String reason(Throwable why) {
    String text = why.getClass().getSimpleName() + ": " + why.getMessage();
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
  }

  /** Lets an event of a parked stream wait. One that fills a gap has the stream tried again. */
  void keep(String consumer, Incoming event) {
    String id = id(consumer, event.stream());
    Document waiting = ParkedRecords.toDocument(event, id, clock.instant());
    events.replaceOne(eq("_id", waiting.get("_id")), waiting, new ReplaceOptions().upsert(true));
    streams.updateOne(
        and(
            eq("_id", id),
            eq("state", PARKED),
            eq("kind", kind(Failure.GAP)),
            gt("sequence", event.sequence())),
        set("wanted", RETRY));
  }

  /** Streams of a consumer that are to be tried again. */
  List<Document> toRetry(String consumer) {
    return streams.find(and(eq("consumer", consumer), eq("wanted", RETRY))).into(new ArrayList<>());
  }

  /** The first of what waits in a stream, in its order. */
  List<Incoming> waiting(String id, int limit) {
    return events
        .find(eq("parked", id))
        .sort(ascending("sequence", "offset"))
        .limit(limit)
        .map(ParkedRecords::toIncoming)
        .into(new ArrayList<>());
  }

  /** The event waits no more. */
  void settle(String id, Incoming event) {
    events.deleteOne(eq("_id", ParkedRecords.id(event, id)));
  }

  /** The stream waits no more. */
  void release(String id) {
    long forgotten =
        streams.deleteOne(and(eq("_id", id), eq("discarded", List.of()))).getDeletedCount();
    if (forgotten == 0) {
      streams.updateOne(eq("_id", id), combine(set("state", CLEAR), set("wanted", NOTHING)));
    }
  }

  /** It was tried again, and failed again. */
  void failedAgain(String id, Incoming failed, Failure failure, Throwable why) {
    streams.updateOne(
        eq("_id", id),
        combine(set("wanted", NOTHING), inc("tries", 1), failure(failed, failure, why)));
    tellOfGap(failure);
  }

  /** How many streams of a consumer are parked. */
  long count(String consumer) {
    return streams.countDocuments(and(eq("consumer", consumer), eq("state", PARKED)));
  }

  /** Parked streams of all consumers, at most this many. */
  List<ParkedStream> list(int limit) {
    return streams.find(eq("state", PARKED)).limit(limit).map(this::view).into(new ArrayList<>());
  }

  /**
   * Streams of all consumers of which something was discarded, parked or not, in the order of their
   * keys.
   *
   * @param after the key of the last one seen; null for the beginning
   */
  List<DiscardedOf> discarded(@Nullable String after, int limit) {
    return streams
        .find(and(gt("_id", after == null ? "" : after), gte("discarded.sequence", 0L)))
        .sort(ascending("_id"))
        .limit(limit)
        .map(
            stream ->
                new DiscardedOf(
                    stream.getString("consumer"),
                    stream.getString("stream"),
                    stream.getString("topic"),
                    stream.getString("state").equals(PARKED),
                    discarded(stream)))
        .into(new ArrayList<>());
  }

  Optional<ParkedStream> find(String consumer, String stream) {
    return Optional.ofNullable(
            streams.find(and(eq("_id", id(consumer, stream)), eq("state", PARKED))).first())
        .map(this::view);
  }

  /** Has the stream tried again. */
  void wantRetry(String consumer, String stream) {
    streams.updateOne(parked(consumer, stream), set("wanted", RETRY));
  }

  /** Has all streams of these partitions tried again whose event could not be read. */
  void wantRetryOfUnreadable(String consumer, Collection<TopicPartition> partitions) {
    Map<String, List<Integer>> byTopic =
        partitions.stream()
            .collect(
                groupingBy(TopicPartition::topic, mapping(TopicPartition::partition, toList())));
    byTopic.forEach(
        (topic, numbers) ->
            streams.updateMany(
                and(
                    eq("consumer", consumer),
                    eq("wanted", NOTHING),
                    eq("state", PARKED),
                    eq("kind", kind(Failure.UNREADABLE)),
                    eq("topic", topic),
                    in("partition", numbers)),
                set("wanted", RETRY)));
  }

  /**
   * Takes out the event that failed, or gives up those that are missing before it, and has the rest
   * tried.
   *
   * @return false if the stream is no longer as {@code seen} says
   * @throws ProblemException if that was done too often with this stream
   */
  boolean discard(ParkedStream seen, String reason, String by) {
    if (seen.discarded().size() >= MOST_DISCARDS) {
      throw new ProblemException(
          Told.of(RequestProblem.CONFLICT, Map.of("most", MOST_DISCARDS)).as("discards"));
    }
    boolean misses = seen.missingFrom() < seen.sequence();
    List<ParkedStream.Discarded> discarded = new ArrayList<>(seen.discarded());
    discarded.add(
        new ParkedStream.Discarded(
            misses ? seen.missingFrom() : seen.sequence(),
            misses ? seen.sequence() - 1 : seen.sequence(),
            reason,
            by,
            clock.instant()));
    return streams
            .updateOne(
                and(
                    parked(seen.consumer(), seen.stream()),
                    eq("sequence", seen.sequence()),
                    eq("wanted", NOTHING)),
                combine(
                    set("discarded", discarded.stream().map(ParkedStreams::document).toList()),
                    set("wanted", RETRY)))
            .getModifiedCount()
        == 1;
  }

  private static Document document(ParkedStream.Discarded discard) {
    return new Document("sequence", discard.sequence())
        .append("through", discard.through())
        .append("reason", discard.reason())
        .append("by", discard.by())
        .append("at", Date.from(discard.at()));
  }

  /** What was stored before there were ranges is one event, and has no {@code through}. */
  private static List<ParkedStream.Discarded> discarded(Document stream) {
    return stream.getList("discarded", Document.class).stream()
        .map(
            discard ->
                new ParkedStream.Discarded(
                    discard.getLong("sequence"),
                    discard.get("through", discard.getLong("sequence")),
                    discard.getString("reason"),
                    discard.getString("by"),
                    discard.getDate("at").toInstant()))
        .toList();
  }

  private static Bson parked(String consumer, String stream) {
    return and(eq("_id", id(consumer, stream)), eq("state", PARKED));
  }

  private ParkedStream view(Document stream) {
    return new ParkedStream(
        stream.getString("consumer"),
        stream.getString("stream"),
        stream.getString("kind"),
        stream.getString("reason"),
        stream.getString("topic"),
        stream.getInteger("partition"),
        stream.getLong("offset"),
        stream.getLong("sequence"),
        stream.getLong("missingFrom"),
        stream.getDate("since").toInstant(),
        stream.getDate("lastTried").toInstant(),
        stream.getInteger("tries"),
        events.countDocuments(eq("parked", stream.getString("_id"))),
        stream.getString("wanted").equals(RETRY),
        gapReported(stream),
        discarded(stream));
  }

  private static @Nullable Instant gapReported(Document stream) {
    Date at = stream.getDate(REPORTED);
    return at == null || at.getTime() == 0 ? null : at.toInstant();
  }

  private Date now() {
    return Date.from(clock.instant());
  }
}
