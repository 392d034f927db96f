package org.kept.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kept.eventstore.Pledge.commit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.embedded.EmbeddedKafka;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.TestStore;
import org.kept.testservers.TestServers;

class RelayOnKafkaTest {

  private static final int PARTITIONS = 3;
  private static final int STREAMS = 20;
  private static final int AT_ONCE = 4;

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private static Path directory;

  private final CommitStore store = TestStore.freshStore();
  private final Map<String, List<Long>> appended = new HashMap<>();
  private EmbeddedKafka kafka;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(directory, 0, 0);
    try (Admin admin = Admin.create(connection())) {
      if (!admin.listTopics().names().get().contains("pledges")) {
        admin.createTopics(List.of(new NewTopic("pledges", PARTITIONS, (short) 1))).all().get();
      }
    }
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  /** Commits are taken all the time that the broker is away, however long that is. */
  @Test
  void whatIsCommittedComesToKafkaInTheOrderOfItsStreamWhileTheBrokerGoesAndComes() {
    try (Relay relay = Relay.start(settings())) {
      append(200);
      await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);
      int port = kafka.port();
      kafka.close();

      append(100);
      await().atMost(PATIENCE).until(() -> relay.oldestAge().isPositive());
      TestServers.outage(() -> append(AT_ONCE));
      assertThat(store.outbox().size()).isEqualTo(commits() - 200);

      kafka = EmbeddedKafka.start(directory, port, 0);
      append(100);
      await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);
    }

    List<ConsumerRecord<String, byte[]>> records =
        records(record -> record.headers().lastHeader("ce_sequence") != null, commits());
    Map<String, List<Long>> sequences =
        records.stream()
            .collect(groupingBy(ConsumerRecord::key, mapping(r -> sequence(r), toList())));
    sequences.replaceAll((stream, seen) -> seen.stream().distinct().toList());
    assertThat(sequences).isEqualTo(appended);
    assertThat(
            records.stream()
                .collect(groupingBy(ConsumerRecord::key, mapping(r -> r.partition(), toList())))
                .values())
        .allSatisfy(partitions -> assertThat(partitions).containsOnly(partitions.getFirst()));
  }

  @Test
  void aRecordTooLargeForTheBrokerIsTheFaultOfTheRecordAndNotOfTheSender() {
    try (KafkaEventSender sender = new KafkaEventSender(connection())) {
      List<Optional<EventSender.Failure>> answers =
          sender.send(
              List.of(
                  record("large", new byte[2_000_000]),
                  record("small", new byte[10]),
                  record("full", new byte[CommitMapping.MAX_BYTES])));

      assertThat(answers.get(0)).get().isInstanceOf(EventSender.Failure.OfRecord.class);
      assertThat(answers.get(1)).isEmpty();
      assertThat(answers.get(2)).isEmpty();
      assertThat(records(r -> List.of("large", "small", "full").contains(r.key()), 2))
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder("small", "full");
    }
  }

  /** So many more commits, to the streams in turn. */
  private void append(int more) {
    for (int left = more; left > 0; left -= AT_ONCE) {
      List<Commit> some =
          IntStream.range(commits(), commits() + AT_ONCE)
              .mapToObj(i -> "s" + i % STREAMS)
              .map(stream -> commit(stream, places(stream).size(), "r" + places(stream).size(), 1))
              .toList();
      assertThat(store.appendAll(some)).hasOnlyElementsOfType(AppendOutcome.Appended.class);
      some.forEach(commit -> places(commit.stream()).add(commit.firstSeq()));
    }
  }

  private List<Long> places(String stream) {
    return appended.computeIfAbsent(stream, s -> new ArrayList<>());
  }

  private int commits() {
    return appended.values().stream().mapToInt(List::size).sum();
  }

  private RelaySettings settings() {
    return new RelaySettings(
        store, PumpTest.TYPES, PumpTest.MAPPER, "/test", connection(), new SimpleMeterRegistry());
  }

  private Map<String, Object> connection() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private static ProducerRecord<String, byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>("pledges", key, value);
  }

  private static long sequence(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(new String(record.headers().lastHeader("ce_sequence").value(), UTF_8));
  }

  /** Everything on the topic that is wanted, once there is at least so much. */
  private List<ConsumerRecord<String, byte[]>> records(
      Predicate<ConsumerRecord<String, byte[]>> wanted, int atLeast) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          LongStream.range(0, PARTITIONS)
              .mapToObj(p -> new TopicPartition("pledges", (int) p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                assertThat(records.stream().filter(wanted).count()).isGreaterThanOrEqualTo(atLeast);
                assertThat(consumer.endOffsets(partitions))
                    .allSatisfy(
                        (partition, end) ->
                            assertThat(consumer.position(partition)).isEqualTo(end));
              });
    }
    return records.stream().filter(wanted).toList();
  }
}
