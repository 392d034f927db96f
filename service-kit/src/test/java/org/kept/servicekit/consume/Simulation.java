package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** One run of {@link SimulationTest}, from its seed. */
final class Simulation {

  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 2, 2, 3);
  private static final String CONSUMER = "simulated";
  private static final int TURNS = 50;

  private final Random random;
  private final Tally tally;
  private final MongoDatabase database;
  private final Faults faults;
  private final SimulatedLog log;
  private final Counting counting;
  private final SimulatedGroup group;
  private final ParkedStreams staff;

  Simulation(long seed, MongoDatabase database, Tally tally) {
    this.random = new Random(seed);
    this.tally = tally;
    this.database = database;
    this.faults = new Faults(random, 0.03, tally);
    MongoDatabase faulty = faults.in(database);
    this.log = new SimulatedLog(random, tally);
    this.counting = counting(faulty);
    this.staff = new ParkedStreams(database, Clock.systemUTC());
    ParkedStreams parked = new ParkedStreams(faulty, Clock.systemUTC());
    this.group = new SimulatedGroup(log, () -> work(parked), random, tally);
  }

  private Counting counting(MongoDatabase faulty) {
    Counting projector = new Counting(faulty);
    log.streams().stream().skip(3).forEach(late -> projector.waitFor.put(late, "stream-0"));
    for (String stream : log.streams()) {
      if (!stream.equals("stream-0") && random.nextInt(4) == 0) {
        projector.poison.put(stream, (long) random.nextInt(SimulatedLog.EVENTS));
      }
    }
    projector.onPoison =
        size -> {
          if (size > 1) {
            tally.count(Tally.Event.POISON_INSIDE_A_BATCH);
          }
        };
    return projector;
  }

  private BatchWork work(ParkedStreams parked) {
    Projection projection = new Projection(CONSUMER, List.of(SimulatedLog.TOPIC));
    return new BatchWork(
        CONSUMER,
        counting,
        parked,
        new DeadLetters(
            () ->
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer())),
        POLICY,
        new ProjectionMetrics(CONSUMER, projection, new SimpleMeterRegistry(), Clock.systemUTC()));
  }

  /** Everything that can go wrong does, now and then. */
  void happens() {
    turns();
    log.republishWhatWasLost();
    if (random.nextInt(5) == 0) {
      group.resetOffsetsToZero();
    }
    turns();
  }

  private void turns() {
    for (int turn = 0; turn < TURNS && !group.isAtEnd(); turn++) {
      group.turn();
      if (random.nextInt(6) == 0) {
        staffLooksAfterOneStream();
      }
    }
  }

  private void staffLooksAfterOneStream() {
    List<ParkedStream> parked = staff.list(100);
    if (parked.isEmpty()) {
      return;
    }
    ParkedStream stream = parked.get(random.nextInt(parked.size()));
    if (random.nextInt(4) == 0) {
      discard(stream);
    } else {
      if (counting.poison.remove(stream.stream()) != null) {
        tally.count(Tally.Event.REPAIRED_WHILE_EVENTS_COME);
      }
      staff.wantRetry(CONSUMER, stream.stream());
    }
  }

  private void discard(ParkedStream stream) {
    if (staff.discard(stream, "given up", "anna")) {
      tally.count(Tally.Event.DISCARDED);
    }
  }

  /** Nothing goes wrong any more, and staff look after whatever is left. */
  void comesToRest() {
    counting.poison.clear();
    faults.heal();
    group.calm();
    for (int round = 0; round < 50 && !isQuiet(); round++) {
      for (ParkedStream stream : staff.list(100)) {
        if (stream.kind().equals("unreadable")) {
          discard(stream);
        } else {
          staff.wantRetry(CONSUMER, stream.stream());
        }
      }
      for (int turn = 0; turn < 5; turn++) {
        group.turn();
      }
    }
  }

  private boolean isQuiet() {
    return group.isAtEnd() && staff.list(1).isEmpty();
  }

  void assertNumbersAreThoseOfTheEvents() {
    assertThat(staff.list(100)).isEmpty();
    Map<String, List<Long>> expected = new HashMap<>();
    for (String stream : log.streams()) {
      expected.put(
          stream, new ArrayList<>(LongStream.range(0, SimulatedLog.EVENTS).boxed().toList()));
    }
    for (Document stream : database.getCollection("parked_streams").find()) {
      for (Document discarded : stream.getList("discarded", Document.class)) {
        assertThat(discarded).containsEntry("reason", "given up").containsEntry("by", "anna");
        expected
            .get(stream.getString("stream"))
            .removeIf(
                sequence ->
                    discarded.getLong("sequence") <= sequence
                        && sequence <= discarded.getLong("through"));
      }
    }
    assertThat(counting.events()).isEqualTo(expected);
    assertThat(counting.count()).isEqualTo(expected.values().stream().mapToLong(List::size).sum());
    assertThat(database.getCollection("parked_events").countDocuments()).isZero();
  }
}
