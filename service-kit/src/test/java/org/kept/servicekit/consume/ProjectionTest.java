package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** What a projection holds to, whatever the projector and the topic do. */
class ProjectionTest {

  private static final RetryPolicy IMPATIENT =
      new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(100), 3, 4, 1000);

  private static KafkaSettings kafka;
  private static MongoClient client;

  private final List<ProjectionRunner> runners = new CopyOnWriteArrayList<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final String group = "ledger-" + Servers.fresh();
  private MongoDatabase database;
  private Ledger ledger;
  private ParkedStreams parked;
  private String topic;
  private Sender sender;

  @BeforeAll
  static void servers() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    kafka = Sender.hasty(Servers.kafkaServers());
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
  }

  @BeforeEach
  void open() {
    database = client.getDatabase(Servers.freshDatabase("projection"));
    ledger = new Ledger(database);
    parked = new ParkedStreams(database, Clock.systemUTC());
    topic = Servers.freshTopic("projection", 2);
    sender = new Sender(Servers.kafkaServers(), topic);
  }

  @AfterEach
  void end() {
    runners.forEach(ProjectionRunner::stop);
    sender.close();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private Projection project(Projector projector) {
    return project(projector, IMPATIENT);
  }

  private Projection project(Projector projector, RetryPolicy policy) {
    ProjectionRunner runner =
        new ProjectionRunner(kafka, database, meters, policy, Clock.systemUTC());
    runners.add(runner);
    runner.start();
    return runner.start(group, List.of(topic), projector);
  }

  private void stop() {
    runners.removeLast().stop();
  }

  private void awaitApplied(String stream, long last) {
    await().untilAsserted(() -> assertThat(ledger.applied(stream)).isEqualTo(upTo(last)));
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(0, last).boxed().toList();
  }

  private ParkedStream awaitParked(String stream) {
    return await()
        .until(() -> parked.find(group, stream), found -> found.isPresent())
        .orElseThrow();
  }

  @Test
  void eventsArriveInOrderAndOnlyThenIsTheOffsetCommitted() {
    sender.send("a", 0, 9);
    sender.send("b", 0, 4);
    Projection projection = project(ledger);

    awaitApplied("a", 9);
    awaitApplied("b", 4);
    await().untilAsserted(() -> assertThat(projection.lag()).isZero());
    stop();
    sender.send("a", 10, 10);
    ledger.batches.clear();
    project(ledger);

    awaitApplied("a", 10);
    assertThat(ledger.batches).hasSize(1);
    assertThat(meters.get("kept.projection.events").counter().count()).isEqualTo(16);
  }

  @Test
  void eventsThatComeAgainChangeNothing() {
    sender.send("a", 0, 3);
    sender.send("a", 0, 3);
    sender.send("a", 2, 4);
    project(ledger);

    awaitApplied("a", 4);
    assertThat(parked.count(group)).isZero();
  }

  @Test
  void aBatchHasAtMost500Events() {
    sender.sendAll("a", 0, 500);
    project(ledger);

    awaitApplied("a", 500);

    assertThat(ledger.batches).extracting(List::size).containsExactly(500, 1);
  }

  @Test
  void aNewGroupReadsEverythingFromTheStart() {
    sender.send("a", 0, 3);
    project(ledger);
    awaitApplied("a", 3);
    Ledger second = new Ledger(client.getDatabase(Servers.freshDatabase("projection")));

    runners.getFirst().start(group + "-v2", List.of(topic), second);

    await().untilAsserted(() -> assertThat(second.applied("a")).isEqualTo(upTo(3)));
  }

  @Test
  void poisonInTheMiddleOfABatchParksItsStreamAndNoOther() {
    sender.send("a", 0, 2);
    sender.send("sick", 0, 1);
    sender.send("b", 0, 2);
    sender.send("sick", 2, 3);
    sender.send("a", 3, 4);
    ledger.poison.put("sick", 1L);
    project(ledger);

    awaitApplied("a", 4);
    awaitApplied("b", 2);
    ParkedStream stream = awaitParked("sick");

    await()
        .untilAsserted(
            () -> assertThat(parked.find(group, "sick").orElseThrow().waiting()).isEqualTo(3));
    assertThat(ledger.applied("sick")).containsExactly(0L);
    assertThat(stream.kind()).isEqualTo("poison");
    assertThat(stream.reason()).isEqualTo("IllegalStateException: poison");
    assertThat(stream.sequence()).isEqualTo(1);
    assertThat(meters.get("kept.projection.parked").gauge().value()).isEqualTo(1);
  }

  @Test
  void withinAPartitionEventsStayInOffsetOrderWhilePoisonIsLookedFor() {
    for (int sequence = 0; sequence < 5; sequence++) {
      sender.sendOne("a", sequence, 0);
      sender.sendOne("b", sequence, 0);
      sender.sendOne("sick", sequence, 0);
    }
    ledger.poison.put("sick", 0L);
    List<Long> offsets = new ArrayList<>();
    project(
        batch -> {
          ledger.project(batch);
          batch.forEach(event -> offsets.add(event.offset()));
        });

    awaitApplied("a", 4);
    awaitApplied("b", 4);
    assertThat(offsets).isSorted();
  }

  @Test
  void aParkedStreamIsToldOnTheDeadLetterTopic() {
    ledger.poison.put("sick", 0L);
    sender.send("sick", 0, 0);
    project(ledger);
    awaitParked("sick");

    ConsumerRecord<String, byte[]> letter = deadLetters().getFirst();

    assertThat(header(letter, "kept-consumer")).isEqualTo(group);
    assertThat(header(letter, "kept-reason")).isEqualTo("poison");
    assertThat(header(letter, "kept-failure")).isEqualTo("poison");
    assertThat(header(letter, "kept-topic")).isEqualTo(topic);
    assertThat(header(letter, "kept-offset")).isEqualTo("0");
    assertThat(header(letter, "ce_subject")).isEqualTo("sick");
  }

  private List<ConsumerRecord<String, byte[]>> deadLetters() {
    try (KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(kafka.consumer("letters-" + Servers.fresh(), "letters"))) {
      TopicPartition partition = new TopicPartition(topic + ".dlt", 0);
      reader.assign(List.of(partition));
      reader.seekToBeginning(List.of(partition));
      List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
      await()
          .until(
              () -> {
                reader.poll(Duration.ofMillis(100)).forEach(letters::add);
                return !letters.isEmpty();
              });
      return letters;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void aRepairedStreamIsTriedInOrderAndGoesOn() {
    ledger.poison.put("sick", 1L);
    sender.send("sick", 0, 4);
    sender.send("a", 0, 0);
    project(ledger);
    awaitParked("sick");
    awaitApplied("a", 0);

    ledger.poison.clear();
    parked.wantRetry(group, "sick");

    awaitApplied("sick", 4);
    await().until(() -> parked.find(group, "sick").isEmpty());
    sender.send("sick", 5, 5);
    awaitApplied("sick", 5);
    assertThat(repairedSequences()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(database.getCollection("parked_events").countDocuments()).isZero();
    assertThat(database.getCollection("parked_streams").countDocuments()).isZero();
  }

  private List<Long> repairedSequences() {
    return ledger.batches.stream()
        .flatMap(List::stream)
        .filter(Received::repaired)
        .map(Received::sequence)
        .toList();
  }

  @Test
  void aStreamThatStillFailsStaysParkedAndSaysSo() {
    ledger.poison.put("sick", 1L);
    sender.send("sick", 0, 2);
    project(ledger);
    awaitParked("sick");

    parked.wantRetry(group, "sick");

    await()
        .untilAsserted(
            () -> {
              ParkedStream again = parked.find(group, "sick").orElseThrow();
              assertThat(again.tries()).isEqualTo(1);
              assertThat(again.retryWanted()).isFalse();
              assertThat(again.waiting()).isEqualTo(2);
            });
    assertThat(ledger.applied("sick")).containsExactly(0L);
  }

  @Test
  void aDiscardedEventIsLeftOutForGoodAndTheRestFollows() {
    ledger.poison.put("sick", 1L);
    sender.send("sick", 0, 2);
    project(ledger);
    awaitParked("sick");
    await().until(() -> parked.find(group, "sick").orElseThrow().waiting() == 2);

    assertThat(parked.discard(parked.find(group, "sick").orElseThrow(), "a test", "anna")).isTrue();

    await().untilAsserted(() -> assertThat(ledger.applied("sick")).containsExactly(0L, 2L));
    sender.send("sick", 3, 3);
    await().untilAsserted(() -> assertThat(ledger.applied("sick")).containsExactly(0L, 2L, 3L));
    assertThat(database.getCollection("parked_streams").find().first().toJson())
        .contains("a test", "anna", "\"clear\"");
  }

  @Test
  void whatWasDiscardedIsLeftOutAgainWhenEverythingComesAgain() {
    ledger.poison.put("sick", 1L);
    sender.send("sick", 0, 2);
    project(ledger);
    awaitParked("sick");
    await().until(() -> parked.find(group, "sick").orElseThrow().waiting() == 2);
    parked.discard(parked.find(group, "sick").orElseThrow(), "a test", "anna");
    await().until(() -> parked.find(group, "sick").isEmpty());

    database.getCollection("ledger").drop();
    sender.send("sick", 0, 2);

    await().untilAsserted(() -> assertThat(ledger.applied("sick")).containsExactly(0L, 2L));
    assertThat(parked.count(group)).isZero();
  }

  @Test
  void aDiscardOfWhatIsNoLongerSoIsRefused() {
    ledger.poison.put("sick", 0L);
    sender.send("sick", 0, 0);
    project(ledger);
    ParkedStream seen = awaitParked("sick");
    ledger.poison.clear();
    parked.wantRetry(group, "sick");
    awaitApplied("sick", 0);
    await().until(() -> parked.find(group, "sick").isEmpty());

    assertThat(parked.discard(seen, "too late", "anna")).isFalse();
  }

  @Test
  void aGapParksAfterSomeTriesAndIsMendedByTheMissingEvent() {
    sender.send("a", 0, 1);
    sender.send("a", 3, 4);
    sender.send("b", 0, 1);
    project(ledger);

    ParkedStream gap = awaitParked("a");
    awaitApplied("b", 1);
    assertThat(gap.kind()).isEqualTo("gap");
    assertThat(gap.missingFrom()).isEqualTo(2);
    assertThat(gap.reason()).contains("event 3 came, 2 is missing");
    await().until(() -> parked.find(group, "a").orElseThrow().waiting() == 2);

    sender.send("a", 0, 4);

    awaitApplied("a", 4);
    await().until(() -> parked.find(group, "a").isEmpty());
  }

  @Test
  void aGapThatNobodyCanFillIsGivenUpByStaff() {
    sender.send("a", 0, 1);
    sender.send("a", 4, 5);
    project(ledger);
    ParkedStream gap = awaitParked("a");

    assertThat(parked.discard(gap, "lost in a fire", "anna")).isTrue();

    await().untilAsserted(() -> assertThat(ledger.applied("a")).containsExactly(0L, 1L, 4L, 5L));
  }

  @Test
  void anEventWaitsForWhatItDependsOnWithoutHoldingUpOtherPartitions() {
    ledger.notYet.add("early");
    sender.send("early", 0, 1);
    sender.send("behind", 0, 1);
    sender.sendOne("other", 0, 1);
    sender.sendOne("other", 1, 1);
    project(ledger);

    awaitApplied("other", 1);
    assertThat(ledger.applied("early")).isEmpty();
    assertThat(ledger.applied("behind")).isEmpty();
    await().until(() -> ledger.batches.size() > 6);
    assertThat(parked.count(group)).isZero();

    ledger.notYet.clear();

    awaitApplied("early", 1);
    awaitApplied("behind", 1);
  }

  @Test
  void anEventThatWaitsForTooLongIsSetAsideAndTriedAgainByItself() {
    ledger.notYet.add("early");
    sender.send("early", 0, 1);
    sender.send("behind", 0, 1);
    project(ledger, new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(50), 3, 4, 5));

    awaitApplied("behind", 1);
    assertThat(awaitParked("early").kind()).isEqualTo("not_yet");
    assertThat(ledger.applied("early")).isEmpty();

    ledger.notYet.clear();

    awaitApplied("early", 1);
    await().until(() -> parked.find(group, "early").isEmpty());
  }

  @Test
  void aRecordThatCannotBeReadParksItsStreamIfItTellsOneAndItselfIfNot() {
    sender.send("a", 0, 0);
    sender.sendWith("a", 1, "ce_type", "org.kept.nobody.knows.v9");
    sender.send("a", 2, 2);
    sender.sendGarbage();
    sender.sendWith("b", 0, "ce_sequence", null);
    sender.send("c", 0, 0);
    project(ledger);

    awaitApplied("c", 0);
    ParkedStream known = awaitParked("a");
    ParkedStream garbage = awaitParked(topic + ":0:3");
    ParkedStream headless = awaitParked(topic + ":0:4");

    assertThat(known.kind()).isEqualTo("unreadable");
    assertThat(known.sequence()).isEqualTo(1);
    assertThat(known.waiting()).isEqualTo(2);
    assertThat(known.reason()).contains("org.kept.nobody.knows.v9");
    assertThat(garbage.kind()).isEqualTo("unreadable");
    assertThat(headless.reason()).contains("sequence");
    assertThat(ledger.applied("a")).containsExactly(0L);

    parked.discard(garbage, "no event at all", "anna");
    await().until(() -> parked.find(group, garbage.stream()).isEmpty());
  }

  @Test
  void anUnreadableEventIsParkedByteForByte() {
    sender.sendGarbage();
    project(ledger);
    ParkedStream garbage = awaitParked(topic + ":0:0");

    // The stream is parked first, and its event put there a moment later.
    Incoming kept =
        await()
            .until(
                () -> parked.waiting(ParkedStreams.id(group, garbage.stream()), 10),
                waiting -> !waiting.isEmpty())
            .getFirst();

    assertThat(kept.record().value()).asString().isEqualTo("{broken");
    assertThat(kept.record().key()).isNull();
    assertThat(kept.record().offset()).isZero();
  }

  @Test
  void aCrashBetweenTheWritesOfAProjectorChangesNothing() {
    AtomicInteger crashes = new AtomicInteger();
    Map<String, Integer> times = Map.of("before", 3, "between", 2, "after", 4);
    ledger.between =
        place -> {
          if (crashes.getAndIncrement() % times.get(place) == 0 && crashes.get() < 40) {
            throw new org.apache.kafka.common.errors.TimeoutException("crash " + place);
          }
        };
    for (int sequence = 0; sequence < 20; sequence++) {
      for (String stream : List.of("a", "b", "c", "d")) {
        sender.sendOne(stream, sequence, stream.charAt(0) % 2);
      }
    }
    project(ledger);

    for (String stream : List.of("a", "b", "c", "d")) {
      awaitApplied(stream, 19);
    }
    // What comes later is applied once nothing is tried again any more.
    sender.sendOne("last of one", 0, 0);
    sender.sendOne("last of the other", 0, 1);
    awaitApplied("last of one", 0);
    awaitApplied("last of the other", 0);
    assertThat(List.of("a", "b", "c", "d"))
        .allSatisfy(stream -> assertThat(ledger.applied(stream)).isEqualTo(upTo(19)));
    assertThat(crashes.get()).isGreaterThan(5);
    assertThat(parked.count(group)).isZero();
  }

  @Test
  void aProcessThatDiesBetweenTwoWritesIsFollowedByOneThatFinishesThem() {
    sender.send("a", 0, 4);
    sender.send("b", 0, 4);
    ledger.between =
        place -> {
          if (place.equals("between")) {
            throw new StackOverflowError("on purpose");
          }
        };
    Projection dying = project(ledger);
    await().until(() -> !dying.isAlive());
    assertThat(ledger.applied("a").size() + ledger.applied("b").size()).isEqualTo(5);

    ledger.between = place -> {};
    project(ledger);

    awaitApplied("a", 4);
    awaitApplied("b", 4);
  }

  @Test
  void aBatchInHandIsFinishedAndCommittedBeforeTheEnd() throws Exception {
    sender.send("a", 0, 4);
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ledger.between =
        place -> {
          if (place.equals("before")) {
            inHand.countDown();
            awaitLatch(goOn);
          }
        };
    project(ledger);
    awaitLatch(inHand);
    Thread stopping = Thread.ofPlatform().start(this::stop);
    await().until(() -> runners.isEmpty());

    goOn.countDown();
    stopping.join();

    assertThat(ledger.applied("a")).isEqualTo(upTo(4));
    ledger.batches.clear();
    sender.send("b", 0, 0);
    project(ledger);
    awaitApplied("b", 0);
    assertThat(ledger.batches).hasSize(1);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anErrorEndsTheThreadAndIsSeen() {
    sender.send("a", 0, 0);
    Projection projection =
        project(
            batch -> {
              throw new StackOverflowError("on purpose");
            });

    await().until(() -> !projection.isAlive());
    assertThat(new ConsumersHealth(runners.getFirst()).health().getStatus().getCode())
        .isEqualTo("DOWN");
  }
}
