package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Topics;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.AsyncApiDocument;
import org.kept.testkit.MutableClock;
import org.kept.testkit.Servers;
import tools.jackson.databind.json.JsonMapper;

/** What is said of gaps, to whom and how often. */
class GapReportsTest {

  private static MongoClient client;

  private final MutableClock clock = MutableClock.at(Instant.parse("2014-06-01T12:00:00Z"));
  private final ParkedStreams parked =
      new ParkedStreams(client.getDatabase(Servers.freshDatabase("gaps")), clock);
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(
          Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
  private final GapReports reports = new GapReports(parked, () -> producer, clock);

  @BeforeAll
  static void open() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private void park(String stream, Failure failure) {
    Incoming event = incoming(stream, 3);
    parked.park(
        "reader",
        event,
        failure,
        new SequenceGapException(event.received(Standing.GOOD, false), 1));
  }

  private static Incoming incoming(String stream, long sequence) {
    try (Sender sender = new Sender(Servers.kafkaServers(), "any")) {
      ProducerRecord<String, byte[]> record = sender.record(stream, sequence, 0);
      ConsumerRecord<String, byte[]> read =
          new ConsumerRecord<>("any", 0, sequence, record.key(), record.value());
      record.headers().forEach(header -> read.headers().add(header));
      return Incoming.of(read);
    }
  }

  private List<GapNotice> told() {
    List<GapNotice> told =
        producer.history().stream()
            .map(sent -> new ConsumerRecord<>(Topics.GAPS, 0, 0, sent.key(), sent.value()))
            .map(GapNotice::of)
            .toList();
    producer.clear();
    return told;
  }

  @Test
  void theOwnerOfAStreamIsToldWhatIsMissingAndByWhom() throws Exception {
    park("s", Failure.GAP);
    park("other", Failure.POISON);

    reports.report();

    assertThat(producer.history()).extracting(ProducerRecord::topic).containsOnly(Topics.GAPS);
    assertThat(told()).containsExactly(new GapNotice("/test", "s", 2, "reader", clock.instant()));
    assertThat(parked.find("reader", "s").orElseThrow().gapReported()).isEqualTo(clock.instant());
  }

  @Test
  void aNoticeHasTheFieldsThatTheAsyncApiDocumentTells() throws Exception {
    park("s", Failure.GAP);

    reports.report();

    ProducerRecord<String, byte[]> sent = producer.history().getFirst();
    assertThat(sent.key()).isEqualTo("s");
    assertThat(new TreeSet<>(JsonMapper.shared().readTree(sent.value()).propertyNames()))
        .isNotEmpty()
        .isEqualTo(AsyncApiDocument.fieldsOf("GapNotice"));
  }

  @Test
  void aGapIsToldAgainWhileItLastsButNotTooOften() throws Exception {
    park("s", Failure.GAP);
    reports.report();
    assertThat(told()).hasSize(1);

    clock.advance(GapReports.AGAIN);
    reports.report();
    assertThat(told()).isEmpty();

    clock.advance(Duration.ofMillis(1));
    reports.report();
    assertThat(told()).hasSize(1);

    parked.release(ParkedStreams.id("reader", "s"));
    clock.advance(GapReports.AGAIN.plusMillis(1));
    reports.report();
    assertThat(told()).isEmpty();
  }

  @Test
  void aNewGapOfARepairedStreamIsToldAtOnce() throws Exception {
    park("s", Failure.GAP);
    reports.report();
    told();
    parked.release(ParkedStreams.id("reader", "s"));

    park("s", Failure.GAP);
    reports.report();

    assertThat(told()).hasSize(1);
  }

  @Test
  void whatCouldNotBeToldIsToldLater() throws Exception {
    park("s", Failure.GAP);
    producer.sendException = new TimeoutException("no broker");
    assertThatThrownBy(reports::report).isInstanceOf(KafkaException.class);
    assertThat(parked.find("reader", "s").orElseThrow().gapReported()).isNull();

    producer.sendException = null;
    reports.report();

    assertThat(told()).hasSize(1);
  }
}
