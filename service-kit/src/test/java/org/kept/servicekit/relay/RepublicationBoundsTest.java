package org.kept.servicekit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Topics;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.relay.Republication;
import org.kept.eventstore.relay.Republication.Scope;
import org.kept.eventstore.relay.Republications;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.relay.RepublicationsEndpoint.WantedRepublication;
import org.kept.servicekit.security.Actor;
import org.kept.testkit.Servers;

/** What may be asked of the relay, and what it hears of, at each limit and past it. */
class RepublicationBoundsTest {

  record PledgeKept(long place) {}

  private static MongoClient client;

  private final CommitStore store =
      new CommitStore(client.getDatabase(Servers.freshDatabase("relay")));
  private final String source = "/test-" + Servers.fresh();
  private final RelayedStore relayed =
      new RelayedStore(
          store,
          EventTypes.builder("Pledge").event("PledgeKept", 1, PledgeKept.class).build(),
          (commit, event) -> {
            throw new IllegalStateException("nothing is published here");
          },
          source);
  private final Republications republications =
      new Republications(store.database(), Clock.systemUTC());

  @BeforeAll
  static void open() throws Exception {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.kafkaServers()))) {
      if (!admin.listTopics().names().get().contains(Topics.GAPS)) {
        admin
            .createTopics(
                List.of(new NewTopic(Topics.GAPS, Optional.of(1), Optional.<Short>empty())))
            .all()
            .get();
      }
    }
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void aPageOfRequestsToPublishAgainHasTheLatestFifty() {
    RepublicationsEndpoint endpoint = new RepublicationsEndpoint(relayed, republications);
    request(50);
    assertThat(endpoint.newest().items()).hasSize(50);

    request(1);
    assertThat(endpoint.newest().items()).hasSize(50);
  }

  @Test
  void aHundredRequestsAreOpenAndTheNextIsToComeBackInAMinute() {
    RepublicationsEndpoint endpoint = new RepublicationsEndpoint(relayed, republications);
    WantedRepublication all = new WantedRepublication(null, null, true, "a new reader");
    Actor root = new Actor("root", Actor.ADMIN, Set.of("admin"));
    request(99);
    assertThat(endpoint.request(all, root).getStatusCode().value()).isEqualTo(202);

    assertThatThrownBy(() -> endpoint.request(all, root))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.told().retryAfterSeconds()).isEqualTo(60));
  }

  private void request(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(republications.request(new Scope.All(), "a new reader", "root")).isPresent();
    }
  }

  @Test
  void gapsOfTheLastTenMinutesAreHeardOfAndNoOlderOnes() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant earliest = now.minus(Duration.ofMinutes(10));
    for (String stream : List.of("old", "lately")) {
      store.append(pledge(source + stream, now));
    }
    tell(source + "old", earliest.minusMillis(1));
    tell(source + "lately", earliest);
    KafkaSettings kafka = new KafkaSettings(Servers.kafkaServers(), null, Duration.ofMillis(50));
    GapListener listener =
        new GapListener(
            relayed,
            republications,
            () -> new KafkaConsumer<>(kafka.consumer("gaps", "gaps")),
            Clock.fixed(now, ZoneOffset.UTC));

    listener.start();
    await().until(() -> !republications.list(10).isEmpty());
    listener.stop();

    assertThat(republications.list(10))
        .extracting(Republication::scope)
        .containsExactly(new Scope.OfStream(source + "lately"));
  }

  private static Commit pledge(String stream, Instant at) {
    return new Commit(
        stream,
        "Pledge",
        0,
        Servers.fresh(),
        "r",
        "digest",
        at,
        new org.kept.eventstore.Actor("ann", "member"),
        null,
        List.of(
            new StoredEvent(Servers.fresh(), "PledgeKept", 1, new org.bson.Document("place", 0L))));
  }

  /** What a consumer said then. */
  private void tell(String stream, Instant at) {
    String notice =
        "{\"owner\":\"%s\",\"stream\":\"%s\",\"missingFrom\":0,\"consumer\":\"c\",\"at\":\"%s\"}"
            .formatted(source, stream, at);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(new KafkaSettings(Servers.kafkaServers()).producer("teller"))) {
      producer.send(
          new ProducerRecord<>(
              Topics.GAPS, 0, at.toEpochMilli(), stream, notice.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
