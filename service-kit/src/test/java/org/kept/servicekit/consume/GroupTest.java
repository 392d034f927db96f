package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** Several consumers of one group, partitions on the move, offsets set back. */
class GroupTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final RetryPolicy IMPATIENT =
      new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(200), 3, 3, 3);
  private static final int PARTITIONS = 4;

  private static KafkaSettings kafka;
  private static MongoClient client;

  private final String group = "ledger-" + Servers.fresh();
  private MongoDatabase database;
  private String topic;

  @BeforeAll
  static void servers() {
    kafka = Sender.hasty(Servers.kafkaServers());
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @BeforeEach
  void open() {
    database = client.getDatabase(Servers.freshDatabase("group"));
    topic = Servers.freshTopic("group", PARTITIONS);
  }

  private ProjectionRunner instance(Ledger ledger) {
    ProjectionRunner runner =
        new ProjectionRunner(
            kafka, database, new SimpleMeterRegistry(), IMPATIENT, Clock.systemUTC());
    runner.start();
    runner.start(group, List.of(topic), ledger);
    return runner;
  }

  private static String stream(int partition) {
    return "stream-" + partition;
  }

  private static void awaitApplied(Ledger ledger, long last) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(ledger.applied(stream(partition)))
                    .isEqualTo(LongStream.rangeClosed(0, last).boxed().toList());
              }
            });
  }

  private void send(Sender sender, int from, int to) {
    for (int sequence = from; sequence <= to; sequence++) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        sender.sendOne(stream(partition), sequence, partition);
      }
    }
  }

  @Test
  void aPartitionThatMovesAwayDuringARetryTakesItsEventsAlong() {
    Ledger first = new Ledger(database);
    Ledger second = new Ledger(database);
    AtomicInteger failures = new AtomicInteger();
    boolean[] healed = {false};
    first.between =
        place -> {
          if (!healed[0] && place.equals("between")) {
            failures.incrementAndGet();
            throw new TimeoutException("an outage that only the first sees");
          }
        };
    try (Sender sender = new Sender(Servers.kafkaServers(), topic)) {
      send(sender, 0, 9);
      ProjectionRunner one = instance(first);
      await().atMost(LONG).until(() -> failures.get() > 2);

      ProjectionRunner two = instance(second);
      await().atMost(LONG).until(() -> !second.batches.isEmpty());
      first.batches.clear();
      healed[0] = true;

      awaitApplied(first, 9);
      send(sender, 10, 14);
      awaitApplied(first, 14);
      assertThat(partitions(first)).isNotEmpty().doesNotContainAnyElementsOf(partitions(second));
      assertThat(one.parked().list(10)).isEmpty();
      two.stop();
      send(sender, 15, 19);
      awaitApplied(first, 19);
      one.stop();
    }
  }

  private static Set<Integer> partitions(Ledger ledger) {
    return ledger.batches.stream()
        .flatMap(List::stream)
        .map(Received::partition)
        .collect(Collectors.toSet());
  }

  @Test
  void offsetsSetBackToZeroChangeNothing() throws Exception {
    Ledger ledger = new Ledger(database);
    try (Sender sender = new Sender(Servers.kafkaServers(), topic);
        Admin admin = Admin.create(kafka.admin("test"))) {
      send(sender, 0, 9);
      ProjectionRunner before = instance(ledger);
      awaitApplied(ledger, 9);
      before.stop();
      Map<TopicPartition, OffsetAndMetadata> zero = new HashMap<>();
      for (int partition = 0; partition < PARTITIONS; partition++) {
        zero.put(new TopicPartition(topic, partition), new OffsetAndMetadata(0));
      }
      admin.alterConsumerGroupOffsets(group, zero).all().get();
      ledger.batches.clear();

      ProjectionRunner after = instance(ledger);
      send(sender, 10, 10);

      awaitApplied(ledger, 10);
      assertThat(ledger.batches.stream().mapToInt(List::size).sum())
          .isGreaterThanOrEqualTo(11 * PARTITIONS);
      after.stop();
    }
  }

  @Test
  void aLongWaitDoesNotCostTheMembership() throws Exception {
    Ledger ledger = new Ledger(database);
    AtomicInteger failures = new AtomicInteger();
    ledger.between =
        place -> {
          if (place.equals("before") && failures.incrementAndGet() == 1) {
            throw new TimeoutException("once");
          }
        };
    RetryPolicy patient = new RetryPolicy(Duration.ofSeconds(4), Duration.ofSeconds(4), 3, 3, 3);
    ConsumerLoop loop = loop(ledger, patient, Duration.ofMillis(1500));
    Thread thread = Thread.ofPlatform().start(loop);
    try (Sender sender = new Sender(Servers.kafkaServers(), topic);
        Admin admin = Admin.create(kafka.admin("test"))) {
      await().atMost(LONG).until(() -> loop.lag() == 0);
      String member = member(admin);
      send(sender, 0, 0);

      awaitApplied(ledger, 0);

      assertThat(failures.get()).isGreaterThan(1);
      assertThat(member(admin)).isEqualTo(member);
    } finally {
      loop.close();
      thread.join(Duration.ofSeconds(20));
    }
  }

  private ConsumerLoop loop(Ledger ledger, RetryPolicy policy, Duration longestBetweenPolls) {
    Map<String, Object> settings = kafka.consumer(group, "loop");
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) longestBetweenPolls.toMillis());
    Projection projection = new Projection(group, List.of(topic));
    BatchWork work =
        new BatchWork(
            group,
            ledger,
            new ParkedStreams(database, Clock.systemUTC()),
            new DeadLetters(MockProducer::new),
            policy,
            new ProjectionMetrics(group, projection, new SimpleMeterRegistry(), Clock.systemUTC()));
    return new ConsumerLoop(
        group, () -> new KafkaConsumer<>(settings), List.of(topic), work, policy);
  }

  private String member(Admin admin) throws Exception {
    return admin
        .describeConsumerGroups(List.of(group))
        .describedGroups()
        .get(group)
        .get()
        .members()
        .iterator()
        .next()
        .consumerId();
  }

  @Test
  void aProjectionOnSeveralThreadsDividesThePartitionsAmongThem() {
    Ledger ledger = new Ledger(database);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    ledger.between =
        place -> threads.add(Thread.currentThread().getName() + Thread.currentThread().threadId());
    ProjectionRunner runner =
        new ProjectionRunner(
            kafka, database, new SimpleMeterRegistry(), IMPATIENT, Clock.systemUTC());
    runner.start();
    Projection projection = runner.start(group, List.of(topic), ledger, 2);
    try (Sender sender = new Sender(Servers.kafkaServers(), topic)) {
      await().atMost(LONG).until(() -> projection.lag() == 0);
      await()
          .atMost(LONG)
          .until(
              () -> {
                send(sender, 0, 3);
                return threads.size() == 2;
              });

      awaitApplied(ledger, 3);
      assertThat(projection.isAlive()).isTrue();
    } finally {
      runner.stop();
    }
    assertThat(projection.isAlive()).isFalse();
  }
}
