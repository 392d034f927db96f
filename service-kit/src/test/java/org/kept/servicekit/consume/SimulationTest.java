package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything at once, by chance, the same for the same seed: shuffled streams, duplicates, gaps
 * mended later, poison, dependencies, outages and crashes around every single write, partitions
 * that move, consumers that stop. In the end the numbers are those of the events, exactly.
 *
 * <p>{@code -Dkept.seeds=1000} for more than the usual 100.
 */
class SimulationTest {

  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 2, 2, 3);

  private static MongoServer server;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.shutdownNow();
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("kept.seeds", 100));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNumbersAreRightWhateverHappens(long seed) {
    Random random = new Random(seed);
    MongoDatabase database = client.getDatabase("seed" + seed);
    Faults faults = new Faults(random, 0.02);
    MongoDatabase faulty = faults.in(database);
    SimulatedLog log = new SimulatedLog(random);
    Counting counting = new Counting(faulty);
    log.streams().stream().skip(4).forEach(late -> counting.waitFor.put(late, "stream-0"));
    for (String stream : log.streams()) {
      if (!stream.equals("stream-0") && random.nextInt(4) == 0) {
        counting.poison.put(stream, (long) random.nextInt(SimulatedLog.EVENTS));
      }
    }
    ParkedStreams parked = new ParkedStreams(faulty, Clock.systemUTC());
    BatchWork work = work(counting, parked);
    SimulatedConsumer consumer = new SimulatedConsumer(log, work, random);

    consumer.turns(60);
    log.republishWhatWasLost();
    consumer.turns(60);
    counting.poison.clear();
    faults.heal();
    consumer.calm();
    for (int round = 0; round < 50 && !isQuiet(consumer, parked); round++) {
      parked.list(100).forEach(stream -> parked.wantRetry("simulated", stream.stream()));
      consumer.turns(5);
    }

    assertThat(parked.list(100)).isEmpty();
    for (String stream : log.streams()) {
      assertThat(counting.events(stream))
          .as(stream)
          .isEqualTo(LongStream.range(0, SimulatedLog.EVENTS).boxed().toList());
    }
    assertThat(counting.count()).isEqualTo((long) SimulatedLog.EVENTS * log.streams().size());
    assertThat(database.getCollection("parked_events").countDocuments()).isZero();
    database.drop();
  }

  private static boolean isQuiet(SimulatedConsumer consumer, ParkedStreams parked) {
    return consumer.isAtEnd() && parked.list(1).isEmpty();
  }

  private static BatchWork work(Projector projector, ParkedStreams parked) {
    Projection projection = new Projection("simulated", List.of(SimulatedLog.TOPIC));
    return new BatchWork(
        "simulated",
        projector,
        parked,
        new DeadLetters(
            () ->
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer())),
        POLICY,
        new ProjectionMetrics(
            "simulated", projection, new SimpleMeterRegistry(), Clock.systemUTC()));
  }
}
