package org.kept.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kept.eventstore.Pledge.commit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.embedded.EmbeddedKafka;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.relay.FakeKafka.Event;

/** Relays in processes of their own, stopped and killed by the operating system. */
class TwoProcessesTest {

  private static final int PARTITIONS = 3;
  private static final List<String> STREAMS = List.of("a", "b", "c", "d");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private static Path directory;

  private final CommitStore store = TestStore.freshStore();
  private final List<Process> processes = new ArrayList<>();
  private EmbeddedKafka kafka;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(directory.resolve(store.database().getName()), 0, 0);
    try (Admin admin = Admin.create(connection())) {
      admin.createTopics(List.of(new NewTopic("pledges", PARTITIONS, (short) 1))).all().get();
    }
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
    kafka.close();
  }

  @Test
  void stoppedPastItsLeaseWithCommitsInHandAndContinuedItOnlyRepeats() throws Exception {
    append(0, 10);
    Process ann = relay("ann", "sending 3");
    awaitLine(ann, "sending 3");
    signal("-STOP", ann);
    Process bob = relay("bob", "");
    append(10, 20);
    await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);

    ann.outputWriter().append('\n').flush();
    signal("-CONT", ann);
    awaitLine(ann, "acknowledged 3");
    append(20, 30);
    await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);

    assertThat(bob.isAlive()).isTrue();
    assertThatNothingIsLostOrDisordered(30);
  }

  @Test
  void killedBetweenAcknowledgementAndUnmarkingItsCommitsAreSentTwice() throws Exception {
    append(0, 10);
    Process ann = relay("ann", "acknowledged 3");
    awaitLine(ann, "acknowledged 3");
    signal("-KILL", ann);

    relay("bob", "");
    await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);

    assertThatNothingIsLostOrDisordered(10);
  }

  /** The third wave was sent by both, so there are some more than there would have to be. */
  private void assertThatNothingIsLostOrDisordered(int commits) {
    List<Event> events = events();
    assertThat(FakeKafka.firstOccurrences(events))
        .hasSize(STREAMS.size())
        .allSatisfy(
            (stream, seen) ->
                assertThat(seen).isEqualTo(LongStream.range(0, commits).boxed().toList()));
    assertThat(events)
        .hasSize(STREAMS.size() * (commits + 1))
        .areExactly(
            2 * STREAMS.size(),
            new org.assertj.core.api.Condition<>(event -> event.sequence() == 2, "the third"));
  }

  private void append(int from, int to) {
    IntStream.range(from, to)
        .forEach(
            place ->
                store.appendAll(
                    STREAMS.stream().map(s -> commit(s, place, "r" + place, 1)).toList()));
  }

  private Process relay(String owner, String waitAfter) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                TestStore.connectionString(),
                store.database().getName(),
                kafka.bootstrapServers(),
                owner,
                waitAfter)
            .redirectErrorStream(true)
            .start();
    processes.add(process);
    return process;
  }

  private static void awaitLine(Process process, String wanted) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader output = process.inputReader(UTF_8);
    String line;
    do {
      line = output.readLine();
      lines.add(line);
      assertThat(line).as("the process ended: %s", lines).isNotNull();
    } while (!line.equals(wanted));
  }

  private static void signal(String signal, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private Map<String, Object> connection() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  /** All events on the topic, partition by partition. */
  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition("pledges", p)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          events.add(
              new Event(
                  record.key(),
                  Long.parseLong(
                      new String(record.headers().lastHeader("ce_sequence").value(), UTF_8))));
        }
      }
    }
    return events;
  }
}
