package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final String TOPIC = KafkaWriter.TOPIC;
  private static final int SENT_BEFORE_THE_KILL = 1_000;
  private static final int KILLS = LongRun.rounds(3, 20);

  /** The broker makes the index of its own metadata this large in advance. */
  private static final int LARGEST_INDEX_KILOBYTES = 10 << 10;

  private static final String FATAL =
      "and the process ends: look whether the disk of %s is full, gone or broken, and start again; all that was acknowledged is kept.";

  @TempDir Path directory;

  @Test
  void keepsTopicsRecordsAndOffsetsThroughARestart() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      createTopic(kafka);
      send(kafka, "a", "b", "c");
      assertThat(consumeAsGroup(kafka, 2)).hasSize(2);
      assertRefusedWhileRunning();
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      assertThat(consumeAsGroup(kafka, 1))
          .extracting(ConsumerRecord::value)
          .containsAnyOf("a", "b", "c")
          .hasSize(1);
      assertThat(all(kafka)).hasSize(3);
      assertSettings(kafka);
    }
  }

  @Test
  void nothingAcknowledgedIsMissingAndNoOffsetGoesBackAfterKillMinus9UnderLoad() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      createTopic(kafka);
    }
    Set<String> acknowledged = new HashSet<>();
    long committed = 0;
    for (int round = 0; round < KILLS; round++) {
      for (String line : saidUntilKilled("r" + round + "v")) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
          case "sent" -> acknowledged.add(words[1]);
          case "committed" -> committed = Math.max(committed, Long.parseLong(words[1]));
          default -> {} // what the log says
        }
      }
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0);
        KafkaConsumer<String, String> group =
            consumer(kafka, Map.of("group.id", KafkaWriter.GROUP))) {
      Set<String> found = new HashSet<>();
      all(kafka)
          .forEach(
              record ->
                  found.add(record.partition() + " " + record.offset() + " " + record.value()));
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * SENT_BEFORE_THE_KILL);
      assertThat(found).containsAll(acknowledged);
      assertThat(committed).isPositive();
      assertThat(group.committed(Set.of(KafkaWriter.CONSUMED)).get(KafkaWriter.CONSUMED).offset())
          .isGreaterThanOrEqualTo(committed);
    }
  }

  private List<String> saidUntilKilled(String prefix) throws IOException, InterruptedException {
    try (ChildProcess child = ChildProcess.start(KafkaWriter.class, directory.toString(), prefix)) {
      child.await(1, line -> line.startsWith("committed "));
      child.await(SENT_BEFORE_THE_KILL, line -> line.startsWith("sent "));
      List<String> said = child.kill();
      child.exitStatus();
      return said;
    }
  }

  private void assertRefusedWhileRunning() {
    assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0, 0))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
  }

  private static void assertSettings(EmbeddedKafka kafka)
      throws ExecutionException, InterruptedException {
    try (Admin admin = admin(kafka);
        KafkaProducer<String, String> producer = producer(kafka, 1_000)) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
      assertThat(settings.get("flush.messages").value()).isEqualTo("1");
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThatThrownBy(() -> producer.partitionsFor("never-created"))
          .isInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
      assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
      assertThatThrownBy(() -> admin.describeTopics(List.of("never-created")).allTopicNames().get())
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void aBrokerThatFailsForGoodEndsTheProcess() throws IOException, InterruptedException {
    try (ChildProcess child = ChildProcess.start(KafkaWithoutDisk.class, directory.toString())) {
      assertThat(child.exitStatus()).isPositive();
      assertThat(child.kill()).anyMatch(this::saysWhatToDo);
    }
  }

  @Test
  void aFullDiskEndsTheProcess() throws IOException, InterruptedException {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      createTopic(kafka);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
    try (ChildProcess child =
        ChildProcess.withFilesUpTo(
            LARGEST_INDEX_KILOBYTES + 2_000,
            KafkaWriter.class,
            directory.toString(),
            "v",
            "100000")) {
      List<String> said = child.remaining();
      assertThat(child.exitStatus()).isPositive();
      assertThat(said).anyMatch(line -> line.startsWith("sent ")).anyMatch(this::saysWhatToDo);
    }
  }

  private boolean saysWhatToDo(String line) {
    return line.startsWith("kept: The embedded broker cannot go on")
        && line.endsWith(FATAL.formatted(directory.resolve("log")));
  }

  @Test
  void aTakenPortIsNamedWithTheSettingThatChoosesAnother() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> EmbeddedKafka.start(directory, port, 0))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContainingAll("Port " + port, "already taken", "KEPT_KAFKA_PORT");
      assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0, port))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContainingAll("Port " + port, "already taken", "KEPT_KAFKA_CONTROLLER_PORT");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aNewerFormatIsLeftAlone() throws IOException {
    Files.writeString(directory.resolve("format"), "2\n");

    assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0, 0))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("in format 2");
  }

  private static void createTopic(EmbeddedKafka kafka)
      throws ExecutionException, InterruptedException {
    try (Admin admin = admin(kafka)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
    }
  }

  private static void send(EmbeddedKafka kafka, String... values) {
    try (KafkaProducer<String, String> producer = producer(kafka, 60_000)) {
      List.of(values).forEach(value -> producer.send(new ProducerRecord<>(TOPIC, value, value)));
    }
  }

  /** Reads so many records and commits their offsets. */
  private static List<ConsumerRecord<String, String>> consumeAsGroup(
      EmbeddedKafka kafka, int count) {
    try (KafkaConsumer<String, String> consumer =
        consumer(kafka, Map.of("group.id", "g", "max.poll.records", 1))) {
      consumer.subscribe(List.of(TOPIC));
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (records.size() < count) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        consumer.commitSync();
      }
      return records;
    }
  }

  private static List<ConsumerRecord<String, String>> all(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka, Map.of())) {
      Collection<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
      return records;
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedKafka kafka, int mostMillisOfBlocking) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "acks",
            "all",
            "max.block.ms",
            mostMillisOfBlocking),
        new StringSerializer(),
        new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer(
      EmbeddedKafka kafka, Map<String, Object> settings) {
    Map<String, Object> all = new java.util.HashMap<>(settings);
    all.put("bootstrap.servers", kafka.bootstrapServers());
    all.put("auto.offset.reset", "earliest");
    all.put("enable.auto.commit", false);
    return new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
  }
}
