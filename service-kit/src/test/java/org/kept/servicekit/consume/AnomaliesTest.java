package org.kept.servicekit.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.ContractJson;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;
import tools.jackson.databind.JsonNode;

/**
 * What a consumer of ours does with records that are not as agreed: docs/contracts.md, row by row.
 */
class AnomaliesTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final RetryPolicy IMPATIENT =
      new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(50), 2, 2, 3);

  private static final KafkaSettings KAFKA = Sender.hasty(Servers.kafkaServers());
  private static final String GROUP = "anomalies-" + Servers.fresh();

  private static MongoClient client;
  private static MongoDatabase database;
  private static ParkedStreams parked;
  private static Ledger ledger;
  private static String topic;
  private static Sender sender;
  private static ProjectionRunner runner;

  @BeforeAll
  static void start() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    database = client.getDatabase(Servers.freshDatabase("anomalies"));
    parked = new ParkedStreams(database, Clock.systemUTC());
    ledger = new Ledger(database);
    topic = Servers.freshTopic("anomalies", 1);
    sender = new Sender(Servers.kafkaServers(), topic);
    runner = runner();
  }

  private static ProjectionRunner runner() {
    ProjectionRunner started =
        new ProjectionRunner(
            KAFKA, database, new SimpleMeterRegistry(), IMPATIENT, Clock.systemUTC());
    started.start();
    started.start(GROUP, List.of(topic), ledger);
    return started;
  }

  @AfterAll
  static void stop() {
    runner.stop();
    sender.close();
    client.close();
  }

  private static UnaryOperator<ProducerRecord<String, byte[]>> without(String header) {
    return record -> {
      record.headers().remove(header);
      return record;
    };
  }

  private static UnaryOperator<ProducerRecord<String, byte[]>> with(String header, String value) {
    return record -> {
      record.headers().remove(header).add(header, value.getBytes(UTF_8));
      return record;
    };
  }

  private static UnaryOperator<ProducerRecord<String, byte[]>> data(String json) {
    return record ->
        new ProducerRecord<>(
            record.topic(),
            record.partition(),
            record.key(),
            json == null ? null : json.getBytes(UTF_8),
            record.headers());
  }

  /** What is read as if nothing were the matter. */
  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of(
            "a field nobody knows", data("{\"organizationId\":\"o\",\"name\":\"n\",\"mood\":1}")),
        Arguments.of("a header nobody knows", with("ce_mood", "good")),
        Arguments.of("no trace context", without("ce_traceparent")),
        Arguments.of("a broken trace context", with("ce_traceparent", "none")),
        Arguments.of("no dataschema", without("ce_dataschema")),
        Arguments.of("no content type", without("content-type")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void isProjected(String what, UnaryOperator<ProducerRecord<String, byte[]>> change) {
    String stream = "harmless-" + Servers.fresh();

    sender.send(change.apply(sender.record(stream, 0, 0)));

    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(ledger.applied(stream)).containsExactly(0L));
    assertThat(parked.find(GROUP, stream)).isEmpty();
  }

  /** What parks its stream, with a word of the reason. */
  static Stream<Arguments> telling() {
    return Stream.of(
        Arguments.of(
            "an unknown type", with("ce_type", "org.kept.nobody.knows.v9"), "unknown type"),
        Arguments.of("no type", without("ce_type"), "type"),
        Arguments.of("a wrong specversion", with("ce_specversion", "9.9"), "9.9"),
        Arguments.of("no id", without("ce_id"), "id"),
        Arguments.of("no source", without("ce_source"), "source"),
        Arguments.of("no time", without("ce_time"), "time"),
        Arguments.of("a broken time", with("ce_time", "yesterday"), "yesterday"),
        Arguments.of("no partition key", without("ce_partitionkey"), "partitionkey"),
        Arguments.of("no actor", without("ce_actor"), "actor"),
        Arguments.of("no data", data(null), "no data"),
        Arguments.of("data that is no JSON", data("{broken"), ""),
        Arguments.of("data without a field it needs", data("{\"name\":\"n\"}"), "organizationId"),
        Arguments.of(
            "null where a value is needed",
            data("{\"organizationId\":null,\"name\":\"n\"}"),
            "organizationId"),
        Arguments.of(
            "a value of another kind",
            data("{\"organizationId\":[\"o\"],\"name\":\"n\"}"),
            "organizationId"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("telling")
  void parksItsStreamAndNoOtherAtOnceWithTheReason(
      String what, UnaryOperator<ProducerRecord<String, byte[]>> change, String reason) {
    String stream = "odd-" + Servers.fresh();
    String other = "other-" + Servers.fresh();

    sender.sendOne(stream, 0, 0);
    sender.send(change.apply(sender.record(stream, 1, 0)));
    sender.sendOne(stream, 2, 0);
    sender.sendOne(other, 0, 0);

    await().atMost(LONG).untilAsserted(() -> assertThat(ledger.applied(other)).containsExactly(0L));
    ParkedStream waiting = parked.find(GROUP, stream).orElseThrow();
    assertThat(waiting.kind()).isEqualTo("unreadable");
    assertThat(waiting.sequence()).isEqualTo(1);
    assertThat(waiting.waiting()).isEqualTo(2);
    assertThat(waiting.reason()).contains(reason);
    assertThat(ledger.applied(stream)).containsExactly(0L);
  }

  /** What tells no stream parks alone, under the place where it was read. */
  static Stream<Arguments> silent() {
    return Stream.of(
        Arguments.of("no subject", without("ce_subject")),
        Arguments.of("no sequence", without("ce_sequence")),
        Arguments.of("a sequence that is no number", with("ce_sequence", "three")),
        Arguments.of("a negative sequence", with("ce_sequence", "-1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silent")
  void parksAloneAndItsStreamMissesIt(
      String what, UnaryOperator<ProducerRecord<String, byte[]>> change) {
    String stream = "silent-" + Servers.fresh();

    sender.sendOne(stream, 0, 0);
    sender.send(change.apply(sender.record(stream, 1, 0)));
    sender.sendOne(stream, 2, 0);

    await().atMost(LONG).until(() -> parked.find(GROUP, stream).isPresent());
    assertThat(parked.find(GROUP, stream).orElseThrow().missingFrom()).isEqualTo(1);
    assertThat(parked.list(1000))
        .anySatisfy(
            alone -> {
              assertThat(alone.stream()).startsWith(topic + ":0:");
              assertThat(alone.kind()).isEqualTo("unreadable");
            });
    sender.send(stream, 1, 1);
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(ledger.applied(stream)).containsExactly(0L, 1L, 2L));
  }

  @Test
  void aStructuredEventIsNotUnderstoodAndParksAlone() {
    ProducerRecord<String, byte[]> structured =
        new ProducerRecord<>(topic, 0, "k", "{\"specversion\":\"1.0\"}".getBytes(UTF_8));
    structured.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
    String after = "after-" + Servers.fresh();

    sender.send(structured);
    sender.sendOne(after, 0, 0);

    await().atMost(LONG).untilAsserted(() -> assertThat(ledger.applied(after)).containsExactly(0L));
    assertThat(parked.list(1000)).anyMatch(alone -> alone.reason().contains("Unknown encoding"));
  }

  @Test
  void whatANewerVersionMayReadIsTriedAgainWhenAConsumerStarts() {
    String stream = "newer-" + Servers.fresh();
    sender.sendWith(stream, 0, "ce_type", "org.kept.nobody.knows.v9");
    sender.sendOne(stream, 1, 0);
    await().atMost(LONG).until(() -> waiting(stream) == 2);
    int before = parked.find(GROUP, stream).orElseThrow().tries();

    runner.stop();
    runner = runner();

    await()
        .atMost(LONG)
        .until(() -> parked.find(GROUP, stream).orElseThrow().tries() == before + 1);
    assertThat(waiting(stream)).isEqualTo(2);
  }

  private static long waiting(String stream) {
    return parked.find(GROUP, stream).map(ParkedStream::waiting).orElse(0L);
  }

  @Test
  void aDeadLetterHasTheHeadersThatTheDocumentTells() throws Exception {
    String stream = "letter-" + Servers.fresh();
    sender.sendWith(stream, 0, "ce_type", "org.kept.nobody.knows.v9");
    await().atMost(LONG).until(() -> waiting(stream) == 1);
    JsonNode document =
        ContractJson.MAPPER.readTree(
            Files.readAllBytes(Path.of("../contracts/src/main/resources/static/asyncapi.json")));
    List<String> told = new ArrayList<>();
    document
        .at("/components/schemas/DeadLetterHeaders/required")
        .forEach(name -> told.add(name.asString()));

    List<String> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(KAFKA.consumer("letters-" + Servers.fresh(), "letters"))) {
      TopicPartition letters = new TopicPartition(topic + ".dlt", 0);
      reader.assign(List.of(letters));
      reader.seekToBeginning(List.of(letters));
      await()
          .atMost(LONG)
          .until(
              () -> {
                reader
                    .poll(Duration.ofMillis(100))
                    .forEach(letter -> letter.headers().forEach(header -> found.add(header.key())));
                return !found.isEmpty();
              });
    }
    assertThat(found).filteredOn(name -> name.startsWith("kept-")).containsOnlyElementsOf(told);
    assertThat(found).containsAll(told);
  }
}
