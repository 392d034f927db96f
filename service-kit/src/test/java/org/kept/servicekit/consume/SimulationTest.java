package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything at once, by chance, the same for the same seed: shuffled streams, duplicates, gaps
 * mended later, poison, events nobody can read, dependencies, outages and crashes around every
 * single write, two consumers between which partitions move, offsets set back, staff who repair and
 * discard meanwhile. In the end the numbers are those of the events, exactly.
 *
 * <p>{@code -Dkept.seeds=3000} for more than the usual 300.
 */
class SimulationTest {

  private static final Tally TALLY = new Tally();

  private static MongoServer server;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
  }

  @AfterAll
  static void everythingHasHappened() {
    client.close();
    server.shutdownNow();
    for (Tally.Event event : Tally.Event.values()) {
      assertThat(TALLY.of(event)).as("%s in %s", event, TALLY).isGreaterThan(20);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("kept.seeds", 300));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNumbersAreRightWhateverHappens(long seed) {
    MongoDatabase database = client.getDatabase("seed" + seed);
    Simulation simulation = new Simulation(seed, database, TALLY);

    simulation.happens();
    simulation.comesToRest();

    simulation.assertNumbersAreThoseOfTheEvents();
    database.drop();
  }
}
