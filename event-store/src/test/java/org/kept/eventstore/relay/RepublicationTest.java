package org.kept.eventstore.relay;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.Outbox;
import org.kept.eventstore.Pledge;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.relay.FakeKafka.Event;
import org.kept.eventstore.relay.Republication.Scope;

/** Streams sent again, as somebody sees them who reads from the start of the republication. */
class RepublicationTest {

  /** Small, so that streams are cut. */
  private static final int PIECE = 7;

  private static final SliceRange FIRST_HALF = SliceRange.share(0, 2);
  private static final SliceRange SECOND_HALF = SliceRange.share(1, 2);

  private Instant now = Pledge.NOON;
  private final CommitStore store = TestStore.freshStore();
  private final FakeKafka kafka = new FakeKafka();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Republications republications = new Republications(store.database(), () -> now);

  /** What a relay does, without its thread. */
  private final class TestRelay {

    final Republisher republisher;
    private final Pump pump;

    TestRelay(ContractMapper mapper) {
      ParkedStreams parked = new ParkedStreams(store.database(), store.outbox(), () -> now);
      RelayMetrics metrics = new RelayMetrics(meters, "/test", () -> now, store.outbox(), parked);
      CommitMapping mapping = new CommitMapping(PumpTest.TYPES, mapper, "/test");
      Courier courier = new Courier(kafka);
      republisher =
          new Republisher(republications, store.history(), mapping, courier, metrics, PIECE);
      pump =
          new Pump(
              store.outbox(),
              new TwoLooks(store.outbox(), 20),
              mapping,
              courier,
              parked,
              republisher,
              metrics);
    }

    TestRelay() {
      this(PumpTest.MAPPER);
    }

    /** One turn of each kind of work; false if there was none. */
    boolean turn(SliceRange share) {
      boolean sent = pump.turn(share).sent() > 0;
      return republisher.turn(share) | sent;
    }

    /** Until there is nothing more to do. */
    void drain(SliceRange share) {
      int idle = 0;
      while (idle < 3) { // A round of marks ends with an empty page.
        idle = turn(share) ? 0 : idle + 1;
      }
    }
  }

  private String request(Scope scope) {
    return republications.request(scope, "a new reader", "root").orElseThrow().id();
  }

  private Republication find(String id) {
    return republications.find(id).orElseThrow();
  }

  /** Commits that are on Kafka and no longer marked, one event each. */
  private void sent(String kind, String stream, int commits) {
    for (int i = 0; i < commits; i++) {
      Commit commit = commit(stream, i, "r" + i, 1);
      Commit ofKind =
          new Commit(
              stream,
              kind,
              i,
              commit.commitId(),
              commit.request(),
              commit.requestDigest(),
              commit.at(),
              commit.actor(),
              null,
              commit.events());
      store.append(ofKind);
      store.outbox().clear(List.of(ofKind));
    }
  }

  private Map<String, List<Long>> seenFrom(int offset) {
    return FakeKafka.firstOccurrences(kafka.events().subList(offset, kafka.events().size()));
  }

  private static List<Long> upTo(long end) {
    return LongStream.range(0, end).boxed().toList();
  }

  @Test
  void aStreamAKindOrAllAreSentAgain() {
    sent("Pledge", "a", 3);
    sent("Pledge", "b", 2);
    sent("Vow", "c", 2);
    TestRelay relay = new TestRelay();

    String one = request(new Scope.OfStream("b"));
    relay.republisher.look();
    relay.drain(SliceRange.ALL);
    assertThat(seenFrom(0)).isEqualTo(Map.of("b", upTo(2)));

    request(new Scope.OfKind("Vow"));
    relay.republisher.look();
    relay.drain(SliceRange.ALL);
    assertThat(seenFrom(2)).isEqualTo(Map.of("c", upTo(2)));

    String all = request(new Scope.All());
    relay.republisher.look();
    relay.drain(SliceRange.ALL);
    assertThat(seenFrom(4)).isEqualTo(Map.of("a", upTo(3), "b", upTo(2), "c", upTo(2)));

    assertThat(kafka.events()).hasSize(11);
    assertThat(find(one))
        .extracting(Republication::streams, Republication::events)
        .containsExactly(1L, 2L);
    assertThat(find(all))
        .extracting(Republication::streams, Republication::events)
        .containsExactly(3L, 7L);
    assertThat(find(all).doneAt()).isNotNull();
    assertThat(republications.open()).isEmpty();
    assertThat(meters.get("kept.relay.republished").counter().count()).isEqualTo(11);
  }

  @Test
  void nothingOfItTouchesTheOutbox() {
    sent("Pledge", "a", 20);
    TestRelay relay = new TestRelay();
    request(new Scope.All());
    relay.republisher.look();

    while (relay.turn(SliceRange.ALL)) {
      assertThat(store.outbox().size()).isZero();
    }

    assertThat(kafka.events()).hasSize(20);
  }

  @Test
  void whoeverReadsFromItsStartSeesAStreamWithANewCommitFromItsFirst() {
    sent("Pledge", "a", 30);
    sent("Pledge", "z", 10);
    TestRelay relay = new TestRelay();
    request(new Scope.All());
    relay.republisher.look();
    store.append(commit("z", 10, "new", 1));

    relay.turn(SliceRange.ALL);
    relay.turn(SliceRange.ALL);
    store.append(commit("z", 11, "newer", 1));
    relay.drain(SliceRange.ALL);

    assertThat(kafka.firstOccurrences()).isEqualTo(Map.of("a", upTo(30), "z", upTo(12)));
    assertThat(kafka.events().getFirst()).isEqualTo(new Event("z", 0));
    assertThat(store.outbox().size()).isZero();
  }

  @Test
  void aStreamThatBeginsMeanwhileDoesNotWait() {
    sent("Pledge", "a", 30);
    TestRelay relay = new TestRelay();
    request(new Scope.All());
    relay.republisher.look();
    store.append(commit("new", 0, "r", 1));

    relay.turn(SliceRange.ALL);

    assertThat(kafka.events().getFirst()).isEqualTo(new Event("new", 0));
  }

  @Test
  void ordinaryWorkGoesOnBetweenThePiecesOfALongStream() {
    sent("Pledge", "long", 5 * PIECE);
    sent("Pledge", "other", 1);
    TestRelay relay = new TestRelay();
    request(new Scope.OfStream("long"));
    relay.republisher.look();
    relay.turn(SliceRange.ALL);
    store.append(commit("other", 1, "r1", 1));
    store.append(commit("long", 5 * PIECE, "new", 1));

    relay.drain(SliceRange.ALL);

    assertThat(kafka.events().indexOf(new Event("other", 1))).isLessThan(3 * PIECE);
    assertThat(seenFrom(0).get("long")).isEqualTo(upTo(5 * PIECE + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 23, 40})
  void killedInTheMiddleItGoesOnWhereItWas(int sends) {
    Map<String, List<Long>> all =
        IntStream.range(0, 8).boxed().collect(toMap(s -> "s" + s, s -> upTo(4 + 2 * s)));
    all.forEach((stream, sequences) -> sent("Pledge", stream, sequences.size()));
    String id = request(new Scope.All());
    AtomicInteger left = new AtomicInteger(sends);
    kafka.afterAcknowledgement(
        () -> {
          if (left.decrementAndGet() == 0) {
            throw new IllegalStateException("killed");
          }
        });
    TestRelay first = new TestRelay();
    first.republisher.look();
    assertThatThrownBy(() -> first.drain(SliceRange.ALL)).hasMessage("killed");
    int sentBefore = kafka.events().size();

    TestRelay second = new TestRelay();
    second.republisher.look();
    second.drain(SliceRange.ALL);

    assertThat(kafka.firstOccurrences()).isEqualTo(all);
    assertThat(find(id).doneAt()).isNotNull();
    // At most the stream in hand and one piece are sent twice.
    assertThat(kafka.events()).hasSizeLessThanOrEqualTo(88 + 18 + PIECE);
    assertThat(kafka.events().size()).isGreaterThan(sentBefore);
  }

  @Test
  void severalRelaysEachDoTheirPart() {
    Map<String, List<Long>> all =
        IntStream.range(0, 30).boxed().collect(toMap(s -> "s" + s, s -> upTo(3)));
    all.forEach((stream, sequences) -> sent("Pledge", stream, 3));
    String id = request(new Scope.All());
    TestRelay ann = new TestRelay();
    TestRelay bob = new TestRelay();
    ann.republisher.look();
    bob.republisher.look();

    ann.drain(FIRST_HALF);
    assertThat(find(id).doneAt()).isNull();
    assertThat(kafka.events())
        .isNotEmpty()
        .allMatch(event -> FIRST_HALF.holds(Outbox.mark(event.stream(), 0)));
    bob.drain(SECOND_HALF);

    assertThat(find(id).doneAt()).isNotNull();
    assertThat(kafka.firstOccurrences()).isEqualTo(all);
    assertThat(kafka.events()).hasSize(90);
  }

  @Test
  void whoTakesOverTheSlicesOfAnotherGoesOnWhereThatOneWas() {
    IntStream.range(0, 30).forEach(s -> sent("Pledge", "s%02d".formatted(s), 3));
    String id = request(new Scope.All());
    TestRelay ann = new TestRelay();
    ann.republisher.look();
    for (int i = 0; i < 4; i++) {
      ann.turn(FIRST_HALF);
    }

    TestRelay bob = new TestRelay();
    bob.republisher.look();
    bob.drain(SliceRange.ALL);

    assertThat(find(id).doneAt()).isNotNull();
    assertThat(kafka.firstOccurrences())
        .hasSize(30)
        .allSatisfy((stream, seen) -> assertThat(seen).isEqualTo(upTo(3)));
    assertThat(kafka.events()).hasSizeBetween(90, 96);
  }

  @Test
  void aCommitThatCannotBePublishedEndsItsStreamAndNoOtherAndIsTold() {
    sent("Pledge", "bad", 4);
    sent("Pledge", "good", 4);
    String id = request(new Scope.All());
    TestRelay relay =
        new TestRelay(
            (commit, event) -> {
              if (commit.stream().equals("bad") && commit.firstSeq() == 2) {
                throw new IllegalStateException("no such place");
              }
              return PumpTest.MAPPER.map(commit, event);
            });
    relay.republisher.look();

    relay.drain(SliceRange.ALL);

    assertThat(seenFrom(0)).isEqualTo(Map.of("bad", upTo(2), "good", upTo(4)));
    assertThat(find(id).doneAt()).isNotNull();
    assertThat(find(id).streams()).isEqualTo(1);
    assertThat(find(id).refusedStreams()).isEqualTo(1);
    assertThat(find(id).refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.stream()).isEqualTo("bad");
              assertThat(refused.firstSeq()).isEqualTo(2);
              assertThat(refused.reason()).contains("no such place");
            });
  }

  @Test
  void aStreamThatLacksACommitInTheStoreIsSentAsFarAsItGoesAndTold() {
    sent("Pledge", "s", 4);
    store
        .database()
        .getCollection(CommitStore.COLLECTION)
        .deleteOne(new org.bson.Document("_id", "s:2"));
    String id = request(new Scope.OfStream("s"));
    TestRelay relay = new TestRelay();
    relay.republisher.look();

    relay.drain(SliceRange.ALL);

    assertThat(seenFrom(0)).isEqualTo(Map.of("s", upTo(2)));
    assertThat(find(id).refused()).extracting(Republication.Refused::firstSeq).containsExactly(2L);
  }

  @Test
  void whileEightWritersGoOnEveryStreamIsSeenWholeAndInOrderFromTheStart() throws Exception {
    int streams = 24;
    for (int s = 0; s < streams; s++) {
      sent("Pledge", "s" + s, 10);
    }
    TestRelay relay = new TestRelay();
    AtomicInteger writing = new AtomicInteger(8);
    int start;
    String id;
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        int writer = w;
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 30; i++) {
                    String stream = "s" + (writer + 8 * (i % 3));
                    store.append(commit(stream, 10 + i / 3, "new" + i, 1));
                  }
                  writing.decrementAndGet();
                  return null;
                }));
      }
      for (int i = 0; i < 5; i++) {
        relay.turn(SliceRange.ALL);
      }
      id = request(new Scope.All());
      start = kafka.events().size();
      relay.republisher.look();
      boolean last;
      do {
        last = writing.get() == 0;
        relay.drain(SliceRange.ALL);
      } while (!last);
      for (Future<Void> writer : writers) {
        writer.get();
      }
    }

    Map<String, List<Long>> all =
        IntStream.range(0, streams).boxed().collect(toMap(s -> "s" + s, s -> upTo(20)));
    assertThat(seenFrom(start)).isEqualTo(all);
    assertThat(find(id).doneAt()).isNotNull();
    assertThat(store.outbox().size()).isZero();
  }

  @Test
  void oneTooManyIsRefusedAndOldOnesAreForgotten() {
    for (int i = 0; i < Republications.MAX_OPEN; i++) {
      request(new Scope.OfStream("s" + i));
    }
    assertThat(republications.request(new Scope.All(), "no", "root")).isEmpty();

    TestRelay relay = new TestRelay();
    relay.republisher.look();
    relay.drain(SliceRange.ALL);
    assertThat(republications.open()).isEmpty();
    now = now.plus(Republications.KEPT).plus(Duration.ofMillis(1));
    String id = request(new Scope.OfStream("s"));
    relay.republisher.look();
    relay.drain(SliceRange.ALL);

    assertThat(republications.list(200)).extracting(Republication::id).containsExactly(id);
  }

  @Test
  void aRepairThatIsAboutToComeOrCameSinceIsNotAskedForAgain() {
    republications.repair("s", now, "event 3 is missing", "reader");
    republications.repair("s", now, "event 3 is missing", "other reader");
    assertThat(republications.list(10)).hasSize(1);

    Instant missed = now;
    now = now.plusSeconds(1);
    TestRelay relay = new TestRelay();
    relay.republisher.look();
    relay.drain(SliceRange.ALL);
    republications.repair("s", missed, "event 3 is missing", "late reader");
    assertThat(republications.list(10)).hasSize(1);

    republications.repair("s", now.plusSeconds(1), "event 5 is missing", "reader");
    assertThat(republications.list(10)).hasSize(2);
  }
}
