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
  private static final int SENT_BEFORE_THE_KILL = 2_000;

  @TempDir Path directory;

  @Test
  void keepsTopicsRecordsAndOffsetsThroughARestartAndThroughKillMinus9() throws Exception {
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

    Set<String> acknowledged = sendUntilKilled();

    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      Set<String> found = new HashSet<>();
      all(kafka).forEach(record -> found.add(record.partition() + " " + record.offset()));
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SENT_BEFORE_THE_KILL);
      assertThat(found).containsAll(acknowledged);
    }
  }

  private Set<String> sendUntilKilled() throws IOException, InterruptedException {
    try (ChildProcess child = ChildProcess.start(KafkaWriter.class, directory.toString(), "v")) {
      child.await(SENT_BEFORE_THE_KILL, line -> line.startsWith("sent "));
      Set<String> acknowledged = new HashSet<>();
      child.kill().stream()
          .filter(line -> line.startsWith("sent "))
          .forEach(line -> acknowledged.add(line.substring("sent ".length())));
      child.exitStatus();
      return acknowledged;
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
        KafkaProducer<String, String> producer = producer(kafka)) {
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
    try (KafkaProducer<String, String> producer = producer(kafka)) {
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

  private static KafkaProducer<String, String> producer(EmbeddedKafka kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", 5_000),
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
