package org.kept.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.Pledge;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.relay.Republication.Refused;
import org.kept.eventstore.relay.Republication.Scope;

/** How much the relay takes at once, at each limit and past it. */
class RelayBoundsTest {

  record PledgeWritten(String text) {}

  private static final int MEBIBYTE = 1024 * 1024;

  private final CommitStore store = TestStore.freshStore();
  private final Republications republications =
      new Republications(store.database(), () -> Pledge.NOON);

  @Test
  void aPageHasAtMostAThousandCommits() {
    store.appendAll(IntStream.range(0, 1_000).mapToObj(i -> commit("s" + i, 0, "r", 1)).toList());
    store.append(commit("one more", 0, "r", 1));
    TwoLooks looks = new TwoLooks(store.outbox(), TwoLooks.PAGE);

    assertThat(looks.next(SliceRange.ALL).seen()).hasSize(1_000);
    assertThat(looks.next(SliceRange.ALL).seen()).hasSize(1);
    assertThat(looks.next(SliceRange.ALL).seen()).isEmpty();
  }

  @Test
  void aPageEndsWith16MiB() {
    appendOfBytes(17, MEBIBYTE);
    TwoLooks looks = new TwoLooks(store.outbox(), TwoLooks.PAGE);

    assertThat(looks.next(SliceRange.ALL).seen()).hasSize(16);
    assertThat(looks.next(SliceRange.ALL).seen()).hasSize(1);
  }

  /** Commits whose documents have exactly so many bytes each, after a small one that is sent. */
  private void appendOfBytes(int commits, int bytes) {
    int room = bytes - sizeOfSmallOne();
    store.appendAll(
        IntStream.range(0, commits)
            .mapToObj(i -> twoTexts("s%02d".formatted(i), "x".repeat(room / 2), room % 2))
            .toList());
  }

  private int sizeOfSmallOne() {
    Commit small = twoTexts("zzz", "", 0);
    store.append(small);
    RawBsonDocument document =
        store
            .database()
            .getCollection(CommitStore.COLLECTION, RawBsonDocument.class)
            .find()
            .first();
    store.outbox().clear(List.of(small));
    return document.getByteBuffer().remaining();
  }

  private static Commit twoTexts(String stream, String text, int more) {
    return commit(
        stream,
        0,
        "r",
        Stream.of(text + "x".repeat(more), text)
            .map(each -> Pledge.event("PledgeWritten", new Document("text", each)))
            .toList());
  }

  @Test
  void aPublishedEventHasAtMostAMillionBytes() {
    CommitMapping mapping =
        new CommitMapping(
            EventTypes.builder("Pledge").event("PledgeWritten", 1, PledgeWritten.class).build(),
            PumpTest.MAPPER,
            "/test");
    int without = mapping.map(written("")).records().getFirst().value().length;
    String fits = "x".repeat(1_000_000 - without);

    assertThat(mapping.map(written(fits)).records().getFirst().value()).hasSize(1_000_000);
    assertThatThrownBy(() -> mapping.map(written(fits + "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1,000,001 bytes");
  }

  private static Commit written(String text) {
    return commit("s", 0, "r", List.of(Pledge.event("PledgeWritten", new Document("text", text))));
  }

  @Test
  void pausesAfterAFailureDoubleUpToFiveSeconds() {
    assertThat(Stream.iterate(Relay.SHORTEST_PAUSE, Relay::longer).limit(8).map(Duration::toMillis))
        .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
  }

  @Test
  void tenThousandStreamsAreRememberedAsTakenFirst() {
    RepublicationRun run = ofAll();
    begin(run, 0, 10_000);
    assertThat(run.holds(commit("s0", 1, "r", 1))).isFalse();
    assertThat(run.holds(commit("s9999", 1, "r", 1))).isFalse();

    begin(run, 10_000, 10_001);

    assertThat(run.holds(commit("s0", 1, "r", 1))).isTrue();
    assertThat(run.holds(commit("s10000", 1, "r", 1))).isFalse();
  }

  private RepublicationRun ofAll() {
    republications.request(new Scope.All(), "a new reader", "root");
    return new RepublicationRun(
        republications.open().getFirst(), store.history(), republications, RepublicationRun.PIECE);
  }

  /** Streams that begin meanwhile, and need not be sent from the start. */
  private static void begin(RepublicationRun run, int from, int to) {
    IntStream.range(from, to)
        .forEach(i -> assertThat(run.holds(commit("s" + i, 0, "r", 1))).isFalse());
  }

  @Test
  void aPieceOfARepublicationHasAtMost200Commits() {
    store.appendAll(IntStream.range(0, 201).mapToObj(i -> commit("s" + i, 0, "r", 1)).toList());

    assertThat(pieces(ofAll())).containsExactly(200, 1);
  }

  @Test
  void aPieceOfARepublicationEndsWith4MiB() {
    appendOfBytes(5, MEBIBYTE);

    assertThat(pieces(ofAll())).containsExactly(4, 2);
  }

  @Test
  void aPieceOfLessThan4MiBTakesOneMore() {
    appendOfBytes(5, MEBIBYTE - 1);

    assertThat(pieces(ofAll())).containsExactly(5, 1);
  }

  /** How many commits go out with each turn, those left out that only find the end of a stream. */
  private static List<Integer> pieces(RepublicationRun run) {
    List<Integer> pieces = new ArrayList<>();
    while (run.hasWork(SliceRange.ALL)) {
      run.turn(
          SliceRange.ALL,
          streams -> {
            streams.values().stream()
                .map(List::size)
                .filter(size -> size > 0)
                .reduce(Integer::sum)
                .ifPresent(pieces::add);
            return new RepublicationRun.Sent(0, List.of());
          });
    }
    return pieces;
  }

  @Test
  void aPageOfStreamsThatCannotBePublishedHasAtMost200() {
    ParkedStreams parked = new ParkedStreams(store.database(), store.outbox(), () -> Pledge.NOON);
    for (int i = 0; i < 200; i++) {
      parked.park(commit("s" + i, 0, "r", 1), new IllegalStateException("never"));
    }
    assertThat(parked.list(200)).hasSize(200);

    parked.park(commit("one more", 0, "r", 1), new IllegalStateException("never"));
    assertThat(parked.list(200)).hasSize(200);
  }

  @Test
  void twentyStreamsThatCannotBePublishedAreToldAndTheOthersCounted() {
    String id = republications.request(new Scope.All(), "a new reader", "root").orElseThrow().id();
    refuse(id, 20);
    assertThat(told(id).refused()).hasSize(20);

    refuse(id, 1);

    assertThat(told(id).refused()).hasSize(20);
    assertThat(told(id).refusedStreams()).isEqualTo(21);
  }

  private Republication told(String id) {
    return republications.find(id).orElseThrow();
  }

  private void refuse(String id, int streams) {
    List<Refused> refused =
        IntStream.range(0, streams).mapToObj(i -> new Refused("s" + i, 0, "never")).toList();
    republications.advance(id, IntStream.empty(), "", 0, 0, refused);
  }

  @Test
  void whatIsDoneIsRememberedForThirtyDays() {
    Instant[] now = {Pledge.NOON};
    Republications aging = new Republications(store.database(), () -> now[0]);
    String old = finished(aging);

    now[0] = Pledge.NOON.plus(Duration.ofDays(30));
    finished(aging);
    assertThat(aging.find(old)).isPresent();

    now[0] = now[0].plusMillis(1);
    finished(aging);
    assertThat(aging.find(old)).isEmpty();
  }

  private static String finished(Republications republications) {
    String id = republications.request(new Scope.All(), "a new reader", "root").orElseThrow().id();
    republications.advance(id, IntStream.range(0, 16), RepublicationRun.END, 0, 0, List.of());
    republications.finish(id);
    return id;
  }
}
