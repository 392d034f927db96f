package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.Published;
import org.kept.servicekit.problem.ProblemException;
import org.kept.testkit.Servers;
import org.springframework.http.HttpStatus;

/** How much of what is parked is taken at once, at each limit and past it. */
class ParkingBoundsTest {

  private static MongoServer server;
  private static MongoClient client;

  private MongoDatabase database;
  private ParkedStreams parked;
  private Ledger ledger;
  private BatchWork work;

  @BeforeAll
  static void start() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.shutdownNow();
  }

  @BeforeEach
  void open() {
    database = client.getDatabase(Servers.fresh());
    parked = new ParkedStreams(database, Clock.systemUTC());
    ledger = new Ledger(database);
    work =
        new BatchWork(
            "c",
            ledger,
            parked,
            new DeadLetters(MockProducer::new),
            RetryPolicy.STANDARD,
            new ProjectionMetrics(
                "c",
                new Projection("c", List.of("t")),
                new SimpleMeterRegistry(),
                Clock.systemUTC()));
  }

  static Incoming event(String stream, long sequence) {
    Published event = Events.of(stream, sequence);
    var sent = CloudEventCodec.encode("t", event);
    return Incoming.of(
        new ConsumerRecord<>(
            "t",
            0,
            sequence,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            sent.key(),
            sent.value(),
            new RecordHeaders(sent.headers()),
            Optional.empty()));
  }

  private void park(String stream, String reason) {
    parked.park("c", event(stream, 0), Failure.POISON, new IllegalStateException(reason));
  }

  @Test
  void aPageOfParkedStreamsHasAtMost200() {
    for (int stream = 0; stream < ParkedStreamsEndpoint.PAGE; stream++) {
      park("s-" + stream, "poison");
    }
    assertThat(parked.list(ParkedStreamsEndpoint.PAGE)).hasSize(200);

    park("one more", "poison");

    assertThat(parked.list(ParkedStreamsEndpoint.PAGE)).hasSize(200);
    assertThat(parked.count("c")).isEqualTo(201);
  }

  @Test
  void whatWasDiscardedIsReadPageByPageWhetherItsStreamIsParkedOrNot() {
    park("never", "poison");
    for (int stream = 0; stream < 5; stream++) {
      park("s-" + stream, "poison");
      parked.discard(parked.find("c", "s-" + stream).orElseThrow(), "poison", "anna");
    }
    parked.release(ParkedStreams.id("c", "s-1"));
    ParkedStreamsEndpoint endpoint = new ParkedStreamsEndpoint(parked);

    ParkedStreamsEndpoint.DiscardedPage first = endpoint.discarded(null, 3);
    ParkedStreamsEndpoint.DiscardedPage rest = endpoint.discarded(first.next(), 3);

    assertThat(first.items())
        .extracting(DiscardedOf::stream, DiscardedOf::parked)
        .containsExactly(tuple("s-0", true), tuple("s-1", false), tuple("s-2", true));
    assertThat(rest.items()).extracting(DiscardedOf::stream).containsExactly("s-3", "s-4");
    assertThat(rest.next()).isNull();
  }

  @Test
  void aReasonIsCutAfter500Characters() {
    int room = ParkedStreams.LONGEST_REASON - "IllegalStateException: ".length();
    park("whole", "x".repeat(room));
    park("cut", "x".repeat(room + 1));

    assertThat(parked.find("c", "whole").orElseThrow().reason()).hasSize(500).endsWith("x");
    assertThat(parked.find("c", "cut").orElseThrow().reason())
        .isEqualTo(parked.find("c", "whole").orElseThrow().reason());
  }

  @Test
  void anEventFromFarAheadIsDiscardedUpToAsOneRange() {
    long far = 1_000_000_000L;
    parkGap("s", far);

    assertThat(parked.discard(parked.find("c", "s").orElseThrow(), "forged", "anna")).isTrue();

    assertThat(parked.find("c", "s").orElseThrow().discarded())
        .singleElement()
        .satisfies(
            discard -> {
              assertThat(discard.sequence()).isEqualTo(2);
              assertThat(discard.through()).isEqualTo(far - 1);
            });
    Standing standing = parked.standings("c", List.of("s")).get("s");
    assertThat(standing.leavesOut(1)).isFalse();
    assertThat(standing.leavesOut(2)).isTrue();
    assertThat(standing.leavesOut(far - 1)).isTrue();
    assertThat(standing.leavesOut(far)).isFalse();
    assertThat(event("s", far).received(standing, true).follows()).isEqualTo(1);
  }

  @Test
  void whatWasDiscardedOneByOneBeforeThereWereRangesIsReadAsBefore() {
    parkGap("s", 4);
    Document before =
        new Document("reason", "lost in a fire").append("by", "anna").append("at", new Date(0));
    database
        .getCollection("parked_streams")
        .updateOne(
            new Document(),
            Updates.set(
                "discarded",
                List.of(
                    new Document(before).append("sequence", 2L),
                    new Document(before).append("sequence", 3L))));

    assertThat(parked.find("c", "s").orElseThrow().discarded())
        .extracting(ParkedStream.Discarded::sequence, ParkedStream.Discarded::through)
        .containsExactly(tuple(2L, 2L), tuple(3L, 3L));
    Standing standing = parked.standings("c", List.of("s")).get("s");
    assertThat(event("s", 4).received(standing, true).follows()).isEqualTo(1);
  }

  @Test
  void aStreamTakes200DiscardsAndNotOneMore() {
    for (int sequence = 0; sequence < ParkedStreams.MOST_DISCARDS; sequence++) {
      parked.park("c", event("s", sequence), Failure.POISON, new IllegalStateException("poison"));
      assertThat(parked.discard(parked.find("c", "s").orElseThrow(), "poison", "anna")).isTrue();
    }
    parked.park("c", event("s", 200), Failure.POISON, new IllegalStateException("poison"));
    ParkedStream seen = parked.find("c", "s").orElseThrow();

    assertThat(seen.discarded()).hasSize(200);
    assertThatThrownBy(() -> parked.discard(seen, "poison", "anna"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.told().status()).isEqualTo(HttpStatus.CONFLICT);
              assertThat(refused.told().sentence()).isEqualTo("request.conflict.discards");
            });
  }

  @Test
  void aRepairTakes200EventsAtOnceAndTheRestTheNextTime() {
    park("s", "poison");
    for (int sequence = 1; sequence <= BatchWork.AT_ONCE; sequence++) {
      parked.keep("c", event("s", sequence));
    }
    parked.wantRetry("c", "s");

    work.retryParked(stream -> true);
    assertThat(ledger.applied("s")).hasSize(200);
    assertThat(parked.find("c", "s")).isPresent();

    work.retryParked(stream -> true);
    assertThat(ledger.applied("s")).hasSize(201);
    assertThat(parked.find("c", "s")).isEmpty();
  }

  @Test
  void aReasonInADeadLetterIsCutAfter1000Characters() {
    MockProducer<String, byte[]> producer = producer(true);
    DeadLetters letters = new DeadLetters(() -> producer);
    for (int length : new int[] {1_000, 1_001}) {
      letters.send(
          "c", event("s", 0), Failure.POISON, new IllegalStateException("x".repeat(length)));
    }

    assertThat(producer.history())
        .extracting(letter -> letter.headers().lastHeader("kept-reason").value().length)
        .containsExactly(1_000, 1_000);
  }

  @Test
  void aDeadLetterThatNobodyAcknowledgesIsNotWaitedForLongerThanTheLimit() {
    DeadLetters letters = new DeadLetters(() -> producer(false), Duration.ofMillis(10));

    assertThatThrownBy(
            () -> letters.send("c", event("s", 0), Failure.POISON, new IllegalStateException("no")))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("not acknowledged in time");
  }

  @Test
  void aHundredGapsAreToldAtOnceAndTheRestTheNextTime() throws Exception {
    MockProducer<String, byte[]> producer = producer(true);
    GapReports reports = new GapReports(parked, () -> producer, Clock.systemUTC());
    for (int stream = 0; stream <= 100; stream++) {
      parkGap("s-" + stream);
    }

    reports.report();
    assertThat(producer.history()).hasSize(100);

    reports.report();
    assertThat(producer.history()).hasSize(101);
  }

  @Test
  void aGapReportThatNobodyAcknowledgesIsNotWaitedForLongerThanTheLimit() {
    GapReports reports =
        new GapReports(parked, () -> producer(false), Clock.systemUTC(), Duration.ofMillis(10));
    parkGap("s");

    assertThatThrownBy(reports::report)
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("not acknowledged in time");
  }

  private void parkGap(String stream) {
    parkGap(stream, 3);
  }

  private void parkGap(String stream, long sequence) {
    Incoming event = event(stream, sequence);
    parked.park(
        "c", event, Failure.GAP, new SequenceGapException(event.received(Standing.GOOD, false), 1));
  }

  private static MockProducer<String, byte[]> producer(boolean acknowledges) {
    return new MockProducer<>(
        Cluster.empty(), acknowledges, null, new StringSerializer(), new ByteArraySerializer());
  }
}
