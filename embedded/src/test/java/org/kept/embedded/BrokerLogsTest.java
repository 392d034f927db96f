package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.SimpleRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk changed in a broker's records is refused in one line before the broker starts. */
class BrokerLogsTest {

  private static final int RECORDS = 200;
  private static final int FLIPS = LongRun.rounds(400, 20_000);
  private static final String LINE =
      ": restore the directories of broker and database from one copy.";

  @TempDir static Path directory;

  private static Path log;
  private static Path segment;
  private static byte[] whole;
  private static List<String> written;

  @BeforeAll
  static void write() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
      Map<String, Object> servers = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(servers)) {
        admin.createTopics(List.of(new NewTopic("events", 1, (short) 1))).all().get();
      }
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
        for (int i = 0; i < RECORDS; i++) {
          producer.send(new ProducerRecord<>("events", "key", "value " + i));
          if (i % 7 == 0) {
            producer.flush(); // so that there are many batches
          }
        }
      }
    }
    log = directory.resolve("log");
    segment = log.resolve("events-0/00000000000000000000.log");
    whole = Files.readAllBytes(segment);
    written = records();
    assertThat(written).hasSize(RECORDS);
  }

  @AfterEach
  void heal() throws IOException {
    Files.write(segment, whole);
    Files.writeString(log.resolve(".kafka_cleanshutdown"), "");
    acknowledged(RECORDS);
  }

  @Test
  void aBitThatFlippedAnywhereIsNoticedOrMakesNoDifference() throws IOException {
    for (boolean cleanlyStopped : List.of(true, false)) {
      if (!cleanlyStopped) {
        Files.delete(log.resolve(".kafka_cleanshutdown"));
      }
      Set<String> outcomes = new HashSet<>();
      for (int seed = 0; seed < FLIPS; seed++) {
        Random random = new Random(seed);
        byte[] damaged = whole.clone();
        int at = random.nextInt(damaged.length);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        outcomes.add(outcome(damaged, "byte " + at));
      }
      assertThat(outcomes).contains("refused");
    }
  }

  @Test
  void acknowledgedRecordsThatAreGoneAreNoticed() throws IOException {
    Files.delete(log.resolve(".kafka_cleanshutdown"));
    for (int seed = 0; seed < 40; seed++) {
      int length = new Random(seed).nextInt(whole.length);
      assertThat(outcome(Arrays.copyOf(whole, length), "cut to " + length)).isEqualTo("refused");
    }
  }

  @Test
  void theUnfinishedEndOfAWriteThatNobodyWasToldOfIsLeftToTheBroker() throws IOException {
    Files.write(segment, Arrays.copyOf(whole, whole.length - 5));
    acknowledged(RECORDS - 50);
    assertRefused();

    Files.delete(log.resolve(".kafka_cleanshutdown"));

    assertThatCode(() -> BrokerLogs.requireWhole(log)).doesNotThrowAnyException();
  }

  @Test
  void aWholeBatchLessThanAMillionOffsetsBehindTheDamageIsFound() throws IOException {
    Files.delete(log.resolve(".kafka_cleanshutdown"));
    acknowledged(0);
    damageFollowedBy(999_999);
    assertThatThrownBy(() -> BrokerLogs.requireWhole(log)).hasMessageEndingWith(LINE);

    damageFollowedBy(1_000_000);
    assertThatCode(() -> BrokerLogs.requireWhole(log)).doesNotThrowAnyException();
  }

  private static void damageFollowedBy(long offset) throws IOException {
    ByteBuffer batch =
        MemoryRecords.withRecords(
                offset,
                Compression.NONE,
                new SimpleRecord("value".getBytes(StandardCharsets.UTF_8)))
            .buffer();
    byte[] damaged = Arrays.copyOf(whole, 30 + batch.remaining());
    batch.get(damaged, 30, batch.remaining());
    Files.write(segment, damaged);
  }

  @Test
  void theBrokerDoesNotStart() throws IOException {
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 1;
    Files.write(segment, damaged);

    assertRefused();
  }

  private static void assertRefused() {
    assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0, 0).close())
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("events-0")
        .hasMessageEndingWith(LINE)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  private static String outcome(byte[] damaged, String what) throws IOException {
    Files.write(segment, damaged);
    try {
      BrokerLogs.requireWhole(log);
      assertThat(records()).as(what).isEqualTo(written);
      return "as written";
    } catch (EmbeddedServerException e) {
      assertThat(e).as(what).hasMessageContaining("are damaged at byte").hasMessageEndingWith(LINE);
      return "refused";
    }
  }

  private static List<String> records() throws IOException {
    List<String> all = new ArrayList<>();
    try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
      for (Record record : records.records()) {
        all.add(record.offset() + " " + StandardCharsets.UTF_8.decode(record.value()));
      }
    }
    return all;
  }

  private static void acknowledged(long offset) throws IOException {
    Files.writeString(
        log.resolve("replication-offset-checkpoint"), "0\n1\nevents 0 " + offset + "\n");
  }
}
