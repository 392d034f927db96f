package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.testkit.Servers;

/** How long Kafka's clients are given to end what they have in hand. */
class PatienceTest {

  private static final TopicPartition PARTITION = new TopicPartition("t", 0);

  private static MongoClient client;

  private final ParkedStreams parked =
      new ParkedStreams(client.getDatabase(Servers.freshDatabase("patience")), Clock.systemUTC());
  private final List<Duration> given = new ArrayList<>();

  @BeforeAll
  static void open() {
    client = MongoClients.create(Servers.mongoUri());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void aCommitOfOffsetsAndTheEndOfAConsumerHaveFiveSecondsEach() {
    MockConsumer<String, byte[]> consumer =
        new MockConsumer<>("earliest") {
          @Override
          public synchronized void commitSync(
              Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            given.add(timeout);
            super.commitSync(offsets, timeout);
          }

          @Override
          public synchronized void close(CloseOptions options) {
            given.add(options.timeout().orElseThrow());
            super.close(options);
          }
        };
    AtomicReference<Runnable> end = new AtomicReference<>();
    Projection projection = new Projection("c", List.of("t"));
    BatchWork work =
        new BatchWork(
            "c",
            batch -> end.get().run(),
            parked,
            new DeadLetters(MockProducer::new),
            RetryPolicy.STANDARD,
            new ProjectionMetrics("c", projection, new SimpleMeterRegistry(), Clock.systemUTC()));
    ConsumerLoop loop =
        new ConsumerLoop("c", () -> consumer, List.of("t"), work, RetryPolicy.STANDARD);
    end.set(loop::close);
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(List.of(PARTITION));
          consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
          consumer.addRecord(ParkingBoundsTest.event("s", 0).record());
        });

    loop.run();

    assertThat(given).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  @Test
  void theEndOfTellingGapsHasTwoSeconds() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    MockProducer<String, byte[]> producer =
        new MockProducer<>(
            Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public void close(Duration timeout) {
            given.add(timeout);
            closed.countDown();
          }
        };
    GapReports reports = new GapReports(parked, () -> producer, Clock.systemUTC());
    Incoming gap = ParkingBoundsTest.event("s", 3);
    parked.park(
        "c", gap, Failure.GAP, new SequenceGapException(gap.received(Standing.GOOD, false), 1));
    reports.report();

    reports.start();
    reports.close();

    closed.await();
    assertThat(given).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void theEndOfDeadLettersHasFiveSeconds() {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(
            Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public void close(Duration timeout) {
            given.add(timeout);
          }
        };
    DeadLetters letters = new DeadLetters(() -> producer);
    letters.send(
        "c", ParkingBoundsTest.event("s", 0), Failure.POISON, new IllegalStateException("no"));

    letters.close();

    assertThat(given).containsExactly(Duration.ofSeconds(5));
  }
}
