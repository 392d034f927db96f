package org.kept.eventstore.relay;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.Pledge;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.relay.EventSender.Failure;
import org.kept.eventstore.relay.FakeKafka.Event;

class PumpTest {

  record PledgeKept(long place) {}

  /** Small, so that a test can fill several. */
  private static final int PAGE = 20;

  static final EventTypes TYPES =
      EventTypes.builder("Pledge").event("PledgeKept", 1, PledgeKept.class).build();
  static final ContractMapper MAPPER =
      (commit, event) -> new OutgoingEvent("pledges", commit.stream(), event);

  private Instant now = Pledge.NOON.plusSeconds(60);
  private final InstantSource clock = () -> now;

  private final CommitStore store = TestStore.freshStore();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FakeKafka kafka = new FakeKafka();
  private final ParkedStreams parked = new ParkedStreams(store.database(), store.outbox(), clock);
  private final RelayMetrics metrics =
      new RelayMetrics(meters, "/test", clock, store.outbox(), parked);

  @Test
  void aCommitBecomesCloudEventsInItsOrder() {
    Commit commit = commit("s", 0, "r", 2);
    store.append(commit);

    drain(pump());

    assertThat(kafka.events()).containsExactly(new Event("s", 0), new Event("s", 1));
    assertThat(kafka.records().getLast())
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo("pledges");
              assertThat(record.key()).isEqualTo("s");
              assertThat(record.value()).asString().isEqualTo("{\"place\":1}");
              assertThat(FakeKafka.header(record, "ce_id")).isEqualTo("s:1");
              assertThat(FakeKafka.header(record, "ce_source")).isEqualTo("/test");
              assertThat(FakeKafka.header(record, "ce_type")).isEqualTo("org.kept.pledge.kept.v1");
              assertThat(FakeKafka.header(record, "ce_time")).isEqualTo("2014-06-01T12:00:00.123Z");
              assertThat(FakeKafka.header(record, "ce_actor")).isEqualTo("ann");
              assertThat(FakeKafka.header(record, "ce_traceparent")).isEqualTo("00-trace");
            });
    assertThat(store.outbox().size()).isZero();
    assertThat(store.load("s", 0)).containsExactly(commit);
  }

  @Test
  void ofOneStreamOneCommitIsOnItsWayAtATime() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 1, "b", 2));
    store.append(commit("t", 0, "c", 1));
    List<List<Event>> known = new ArrayList<>();
    kafka.beforeSend(() -> known.add(kafka.events()));

    drain(pump());

    assertThat(known)
        .containsExactly(
            List.of(),
            List.of(new Event("s", 0), new Event("t", 0)),
            List.of(new Event("s", 0), new Event("t", 0), new Event("s", 1)));
  }

  @Test
  void aCommitThatTheFirstLookMetWithoutTheOneBeforeIsNotSent() {
    Commit first = commit("s", 0, "a", 1);
    Commit second = commit("s", 1, "b", 1);
    store.append(first);
    store.append(second);
    TwoLooks looks = looks();

    assertThat(looks.sendable(List.of(second))).isEmpty();
    assertThat(looks.sendable(List.of(first, second))).containsExactly(first);
  }

  @Test
  void aCommitThatTheSecondLookDoesNotMeetIsNotSent() {
    Commit commit = commit("s", 0, "a", 1);
    store.append(commit);
    store.outbox().clear(List.of(commit));

    assertThat(looks().sendable(List.of(commit))).isEmpty();
  }

  @Test
  void aCommitStoredLateOrByAClockBehindComesInTheOrderOfItsStream() {
    Pump pump = pump();
    store.append(decided(30, commit("s", 0, "a", 1)));
    drain(pump);
    List<Commit> others =
        IntStream.range(0, 2 * PAGE)
            .mapToObj(i -> decided(60, commit("t" + i, 0, "r", 1)))
            .toList();
    store.appendAll(others);
    drain(pump);

    store.append(decided(30 - 5, commit("s", 1, "by a clock 5 s behind", 1)));
    drain(pump);
    store.append(decided(30, commit("s", 2, "stored 30 s after the others", 1)));
    store.append(decided(0, commit("s", 3, "by a clock a minute behind", 1)));
    drain(pump);

    assertThat(kafka.events()).hasSize(4 + others.size());
    assertThat(kafka.firstOccurrences()).containsEntry("s", List.of(0L, 1L, 2L, 3L));
  }

  private static Commit decided(int seconds, Commit commit) {
    return new Commit(
        commit.stream(),
        commit.kind(),
        commit.firstSeq(),
        commit.commitId(),
        commit.request(),
        commit.requestDigest(),
        Pledge.NOON.plusSeconds(seconds),
        commit.actor(),
        null,
        commit.events());
  }

  @Test
  void aCrashBetweenAcknowledgementAndUnmarkingOnlySendsAgain() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 1, "b", 1));
    AtomicBoolean crash = new AtomicBoolean(true);
    kafka.afterAcknowledgement(
        () -> {
          if (crash.getAndSet(false)) {
            throw new IllegalStateException("killed");
          }
        });

    assertThatThrownBy(() -> drain(pump())).hasMessage("killed");
    drain(pump());

    assertThat(kafka.events())
        .containsExactly(new Event("s", 0), new Event("s", 0), new Event("s", 1));
  }

  @Test
  void aBrokenSenderIsReplacedAndNothingIsLostOrDisordered() {
    store.appendAll(List.of(commit("s", 0, "a", 3), commit("t", 0, "b", 1)));
    kafka.failing((event, wave) -> wave == 2 ? broken() : Optional.empty());
    Pump pump = pump();

    assertThatThrownBy(() -> drain(pump)).isInstanceOf(SenderFailedException.class);
    drain(pump);

    assertThat(kafka.events())
        .containsExactly(
            new Event("s", 0),
            new Event("t", 0),
            new Event("s", 0),
            new Event("s", 1),
            new Event("s", 2));
    assertThat(kafka.senders()).isEqualTo(2);
    assertThat(meters.get("kept.relay.sent").counter().count()).isEqualTo(5);
    assertThat(meters.get("kept.relay.duplicates").counter().count()).isEqualTo(1);
  }

  @Test
  void aCommitThatCannotBeMappedStopsItsStreamAndNoOther() {
    appendBadStream();
    AtomicBoolean repaired = new AtomicBoolean();
    Pump pump = pump(brokenUnless(repaired));

    drain(pump);

    assertThat(kafka.firstOccurrences())
        .containsExactlyInAnyOrderEntriesOf(Map.of("bad", List.of(0L), "good", List.of(0L, 1L)));
    assertThat(parked.list(10))
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.stream()).isEqualTo("bad");
              assertThat(stream.firstSeq()).isEqualTo(1);
              assertThat(stream.kind()).isEqualTo("Pledge");
              assertThat(stream.reason()).contains("no such place");
            });
    assertThat(meters.get("kept.relay.parked").gauge().value()).isEqualTo(1);
    assertThat(meters.get("kept.relay.backlog").gauge().value()).isEqualTo(2);
  }

  @Test
  void aParkedStreamGoesOnInOrderOnceItsCommitCanBeMapped() {
    appendBadStream();
    AtomicBoolean repaired = new AtomicBoolean();
    Pump pump = pump(brokenUnless(repaired));
    drain(pump);

    repaired.set(true);
    now = now.plus(ParkedStreams.PAUSE);
    drain(pump);
    parked.tidy();

    assertThat(kafka.firstOccurrences()).containsEntry("bad", List.of(0L, 1L, 2L));
    assertThat(parked.list(10)).isEmpty();
    assertThat(meters.get("kept.relay.parked").gauge().value()).isZero();
  }

  @Test
  void aParkedStreamThatSomebodyWantsTriedDoesNotWait() {
    appendBadStream();
    AtomicBoolean repaired = new AtomicBoolean();
    Pump pump = pump(brokenUnless(repaired));
    drain(pump);
    repaired.set(true);

    assertThat(parked.wantRetry("good")).isFalse();
    assertThat(parked.wantRetry("bad")).isTrue();
    assertThat(parked.list(10)).singleElement().matches(UnpublishedStream::retryWanted);
    parked.tidy();
    drain(pump);
    parked.tidy();

    assertThat(kafka.firstOccurrences()).containsEntry("bad", List.of(0L, 1L, 2L));
    assertThat(parked.list(10)).isEmpty();
  }

  @Test
  void aWishIsFulfilledOnceAndAFailureLeavesAStreamAloneAgain() {
    appendBadStream();
    Pump pump = pump(brokenUnless(new AtomicBoolean()));
    drain(pump);
    parked.wantRetry("bad");

    parked.tidy();

    assertThat(parked.list(10)).singleElement().matches(stream -> !stream.retryWanted());
    drain(pump);
    assertThat(parked.mayTry(commit("bad", 1, "c", 1))).isFalse();
  }

  @Test
  void aParkedCommitIsLeftAloneForAWhile() {
    store.append(commit("s", 0, "a", 2));
    kafka.failing(
        (event, wave) ->
            event.sequence() == 1
                ? Optional.of(new Failure.OfRecord(new IllegalStateException("too large")))
                : Optional.empty());
    Pump pump = pump();
    drain(pump);

    now = now.plus(ParkedStreams.PAUSE).minusMillis(1);
    drain(pump);
    assertThat(kafka.events()).containsExactly(new Event("s", 0));

    now = now.plusMillis(1);
    drain(pump);
    assertThat(kafka.events()).containsExactly(new Event("s", 0), new Event("s", 0));
  }

  @Test
  void anEventUnknownToThisVersionParksItsStream() {
    StoredEvent unknown =
        new StoredEvent(Pledge.id(), "PledgeForgotten", 1, new org.bson.Document());
    store.append(commit("s", 0, "r", List.of(unknown)));

    drain(pump());

    assertThat(parked.list(10))
        .singleElement()
        .extracting(UnpublishedStream::stream)
        .isEqualTo("s");
  }

  @Test
  void aRecordThatKafkaWillNeverTakeParksItsStreamAndNoOther() {
    store.appendAll(List.of(commit("bad", 0, "a", 1), commit("good", 0, "b", 1)));
    kafka.failing(
        (event, wave) ->
            event.stream().equals("bad")
                ? Optional.of(new Failure.OfRecord(new IllegalStateException("too large")))
                : Optional.empty());

    drain(pump());

    assertThat(kafka.events()).containsExactly(new Event("good", 0));
    assertThat(parked.list(10))
        .singleElement()
        .extracting(UnpublishedStream::stream)
        .isEqualTo("bad");
  }

  @Test
  void aLongStreamThatWaitsDoesNotKeepBackThoseBehindIt() {
    String first = firstOfSlices();
    List<Commit> waiting =
        LongStream.rangeClosed(0, PAGE).mapToObj(i -> commit(first, i, "r" + i, 1)).toList();
    waiting.forEach(store::append);
    List<Commit> others =
        IntStream.range(0, 20).mapToObj(i -> commit(Pledge.id(), 0, "r", 1)).toList();
    store.appendAll(others);

    drain(
        pump(
            (commit, event) -> {
              if (commit.stream().equals(first)) {
                throw new IllegalStateException("never");
              }
              return MAPPER.map(commit, event);
            }));

    assertThat(kafka.firstOccurrences().keySet())
        .containsExactlyInAnyOrderElementsOf(others.stream().map(Commit::stream).toList());
  }

  @Test
  void theAgeOfTheOldestIsKnownWhileItWaitsAndForgottenAfterwards() {
    store.append(commit("s", 0, "r", 1));
    kafka.failing((event, wave) -> wave == 1 ? broken() : Optional.empty());
    Pump pump = pump();

    assertThatThrownBy(() -> drain(pump)).isInstanceOf(SenderFailedException.class);
    assertThat(metrics.oldestAge()).hasSeconds(60);

    drain(pump);
    assertThat(metrics.oldestAge()).isZero();
  }

  @Test
  void aParkedStreamDoesNotCountAsOld() {
    appendBadStream();
    Pump pump = pump(brokenUnless(new AtomicBoolean()));
    drain(pump);

    drain(pump);

    assertThat(store.outbox().size()).isEqualTo(2);
    assertThat(metrics.oldestAge()).isZero();
  }

  @Test
  void twoRelaysOnAllSlicesAndManyWritersKeepTheOrderOfFirstOccurrences() throws Exception {
    int streams = 12;
    int commits = 25;
    kafka.beforeSend(
        () -> {
          if (ThreadLocalRandom.current().nextInt(4) == 0) {
            Thread.yield();
          }
        });
    AtomicBoolean written = new AtomicBoolean();
    Callable<Void> relay =
        () -> {
          Pump pump = pump();
          boolean last;
          do {
            last = written.get();
            drain(pump);
          } while (!last);
          return null;
        };
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> relays = Stream.of(relay, relay).map(threads::submit).toList();
      List<Future<Void>> writers = new ArrayList<>();
      for (int s = 0; s < streams; s++) {
        String stream = "stream-" + s;
        writers.add(
            threads.submit(
                () -> {
                  long next = 0;
                  for (int i = 0; i < commits; i++) {
                    Commit commit = commit(stream, next, "r" + i, 1 + i % 3);
                    store.append(commit);
                    next = commit.lastSeq() + 1;
                  }
                  return null;
                }));
      }
      for (Future<Void> writer : writers) {
        writer.get();
      }
      written.set(true);
      for (Future<Void> done : relays) {
        done.get();
      }
    }

    List<Long> all =
        LongStream.range(0, IntStream.range(0, commits).map(i -> 1 + i % 3).sum()).boxed().toList();
    assertThat(kafka.firstOccurrences())
        .isEqualTo(
            IntStream.range(0, streams).boxed().collect(toMap(s -> "stream-" + s, s -> all)));
    assertThat(store.outbox().size()).isZero();
  }

  @Test
  void aRelayThatIsStoppedInTheMiddleAndGoesOnLaterOnlyRepeats() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 1, "b", 1));
    Pump other = pump();
    AtomicBoolean stopped = new AtomicBoolean(true);
    kafka.beforeSend(
        () -> {
          if (stopped.getAndSet(false)) {
            drain(other); // All this happens while the first has looked but not sent.
          }
        });

    drain(pump());

    assertThat(kafka.events())
        .containsExactly(new Event("s", 0), new Event("s", 1), new Event("s", 0));
    assertThat(kafka.firstOccurrences()).containsEntry("s", List.of(0L, 1L));
    assertThat(meters.get("kept.relay.duplicates").counter().count()).isEqualTo(1);
  }

  private void appendBadStream() {
    store.appendAll(List.of(commit("bad", 0, "a", 1), commit("good", 0, "b", 1)));
    store.appendAll(List.of(commit("bad", 1, "c", 1), commit("good", 1, "d", 1)));
    store.append(commit("bad", 2, "e", 1));
  }

  private static ContractMapper brokenUnless(AtomicBoolean repaired) {
    return (commit, event) -> {
      if (commit.stream().equals("bad") && commit.firstSeq() == 1 && !repaired.get()) {
        throw new IllegalStateException("no such place");
      }
      return MAPPER.map(commit, event);
    };
  }

  /** A stream whose marks come before those of nearly all others. */
  private static String firstOfSlices() {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> "!" + i)
        .filter(stream -> org.kept.eventstore.Outbox.mark(stream, 0).startsWith("00|"))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Failure> broken() {
    return Optional.of(new Failure.OfSender(new IllegalStateException("fenced")));
  }

  private Pump pump() {
    return pump(MAPPER);
  }

  private Pump pump(ContractMapper mapper) {
    CommitMapping mapping = new CommitMapping(TYPES, mapper, "/test");
    Courier courier = new Courier(kafka);
    Republisher republisher =
        new Republisher(
            new Republications(store.database(), clock),
            store.history(),
            mapping,
            courier,
            metrics,
            RepublicationRun.PIECE);
    return new Pump(store.outbox(), looks(), mapping, courier, parked, republisher, metrics);
  }

  private TwoLooks looks() {
    return new TwoLooks(store.outbox(), PAGE);
  }

  /** Turns until a whole round has sent nothing. */
  private static void drain(Pump pump) {
    int sent;
    do {
      sent = 0;
      Pump.Turn turn;
      do {
        turn = pump.turn(SliceRange.ALL);
        sent += turn.sent();
      } while (!turn.endOfRound());
    } while (sent > 0);
  }
}
