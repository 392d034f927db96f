package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.embedded.EmbeddedKafka;
import org.kept.embedded.EmbeddedMongo;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;
import org.kept.testservers.TestServers;

/** Whatever goes away and however long, a projection catches up by itself when it is back. */
class OutageTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final RetryPolicy IMPATIENT =
      new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(200), 3, 3, 3);

  /** So that an outage is noticed in less time than a test should take. */
  private static final String HASTY = "/?serverSelectionTimeoutMS=300&connectTimeoutMS=300";

  @TempDir Path folder;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private EmbeddedMongo mongo;
  private EmbeddedKafka kafka;
  private MongoClient client;
  private ProjectionRunner runner;
  private Ledger ledger;

  @AfterEach
  void end() {
    if (runner != null) {
      runner.stop();
    }
    client.close();
    if (mongo != null) {
      mongo.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }

  private void project(String mongoUri, String servers, String topic) {
    client = MongoClients.create(ServiceMongo.settings(mongoUri + HASTY));
    MongoDatabase database = client.getDatabase(Servers.freshDatabase("outage"));
    ledger = new Ledger(database);
    runner =
        new ProjectionRunner(Sender.hasty(servers), database, meters, IMPATIENT, Clock.systemUTC());
    runner.start();
    runner.start("ledger-" + Servers.fresh(), List.of(topic), ledger);
  }

  private void awaitApplied(String stream, long last) {
    await()
        .atMost(LONG)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(ledger.applied(stream))
                    .isEqualTo(LongStream.rangeClosed(0, last).boxed().toList()));
  }

  private void awaitRetries(int more) {
    double before = meters.get("kept.projection.retries").counter().count();
    await()
        .atMost(LONG)
        .until(() -> meters.get("kept.projection.retries").counter().count() >= before + more);
  }

  @Test
  void theDatabaseGoesAwayAndComesBack() {
    mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
    int port = mongo.port();
    String topic = Servers.freshTopic("outage", 1);
    try (Sender sender = new Sender(Servers.kafkaServers(), topic)) {
      sender.send("a", 0, 4);
      project(mongo.connectionString(), Servers.kafkaServers(), topic);
      awaitApplied("a", 4);

      mongo.close();
      sender.send("a", 5, 9);
      awaitRetries(2);
      TestServers.outage();
      mongo = EmbeddedMongo.start(folder.resolve("mongo"), port);

      awaitApplied("a", 9);
      assertThat(runner.parked().list(10)).isEmpty();
      assertThat(runner.projections().getFirst().isAlive()).isTrue();
    }
  }

  @Test
  void theBrokerGoesAwayAndComesBack() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
    String servers = kafka.bootstrapServers();
    int port = kafka.port();
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      admin
          .createTopics(List.of(new NewTopic("events", Optional.of(1), Optional.<Short>empty())))
          .all()
          .get();
    }
    try (Sender sender = new Sender(servers, "events")) {
      sender.send("a", 0, 4);
      project(Servers.mongoUri(), servers, "events");
      awaitApplied("a", 4);

      kafka.close();
      TestServers.outage();
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), port, 0);
      sender.send("a", 5, 9);

      awaitApplied("a", 9);
    }
  }

  @Test
  void whatIsAwayAtTheStartIsWaitedFor() {
    mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
    int port = mongo.port();
    String uri = mongo.connectionString();
    mongo.close();
    mongo = null;
    String topic = Servers.freshTopic("outage", 1);
    try (Sender sender = new Sender(Servers.kafkaServers(), topic)) {
      sender.send("a", 0, 4);
      project(uri, Servers.kafkaServers(), topic);
      assertThat(runner.projections().getFirst().isAlive()).isTrue();
      assertThat(runner.projections().getFirst().lag()).isEqualTo(ProjectionMetrics.UNKNOWN);

      mongo = EmbeddedMongo.start(folder.resolve("mongo"), port);

      awaitApplied("a", 4);
    }
  }
}
