package org.kept.eventstore.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kept.eventstore.Pledge.commit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.relay.EventSender.Failure;
import org.kept.eventstore.relay.FakeKafka.Event;

class RelayTest {

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CommitStore store = TestStore.freshStore();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FakeKafka kafka = new FakeKafka();
  private Relay relay = start("first");

  private Relay start(String owner) {
    RelaySettings settings =
        new RelaySettings(
            store, PumpTest.TYPES, PumpTest.MAPPER, "/" + owner, Map.of(), meters, owner);
    return Relay.start(settings, kafka, RelayLeases.LEASE);
  }

  @AfterEach
  void close() {
    relay.close();
  }

  @Test
  void aCommitOfThisProcessIsCarried() {
    store.append(commit("s", 0, "r", 1));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(kafka.events()).containsExactly(new Event("s", 0)));
    await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);
  }

  @Test
  void aCommitOfAnotherProcessIsCarriedThoughNobodyWakesTheRelay() {
    TestStore.storeOn(store.database()).append(commit("s", 0, "r", 1));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(kafka.events()).containsExactly(new Event("s", 0)));
  }

  @Test
  void closingCarriesWhatIsThere() {
    store.appendAll(IntStream.range(0, 500).mapToObj(i -> commit("s" + i, 0, "r", 2)).toList());

    relay.close(PATIENCE);

    assertThat(kafka.events()).hasSize(1_000);
    assertThat(store.outbox().size()).isZero();
    assertThat(relay.isRunning()).isFalse();
  }

  @Test
  void closingDoesNotWaitLongerThanItsPatienceForKafka() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    kafka.beforeSend(
        () -> {
          sending.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new InterruptException(e);
          }
        });
    store.append(commit("s", 0, "r", 1));
    assertThat(sending.await(PATIENCE.toSeconds(), SECONDS)).isTrue();
    assertThat(relay.oldestAge()).isPositive();

    relay.close(Duration.ofMillis(50));

    assertThat(relay.isRunning()).isFalse();
    assertThat(store.outbox().size()).isEqualTo(1);
  }

  @Test
  void whileKafkaIsDownCommitsAreTakenAndAfterwardsComeInOrder() {
    AtomicBoolean down = new AtomicBoolean(true);
    kafka.failing(
        (event, wave) ->
            down.get()
                ? Optional.of(new Failure.OfSender(new IllegalStateException("down")))
                : Optional.empty());
    for (int i = 0; i < 20; i++) {
      store.append(commit("s", i, "r" + i, 1));
    }
    Counter failures = meters.get("kept.relay.failures").counter();
    await().atMost(PATIENCE).until(() -> failures.count() >= 3);
    assertThat(store.outbox().size()).isEqualTo(20);

    down.set(false);
    await().atMost(PATIENCE).until(() -> store.outbox().size() == 0);
    assertThat(kafka.firstOccurrences().get("s"))
        .isEqualTo(IntStream.range(0, 20).mapToObj(Long::valueOf).toList());
    assertThat(kafka.senders()).isEqualTo((int) failures.count() + 1);
  }

  @Test
  void aRelayThatIsStartedAfterwardsCarriesWhatWasLeft() {
    relay.close();
    store.append(commit("s", 0, "r", 1));
    assertThat(kafka.events()).isEmpty();

    relay = start("second");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(kafka.events()).containsExactly(new Event("s", 0)));
  }
}
