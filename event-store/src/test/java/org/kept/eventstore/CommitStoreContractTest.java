package org.kept.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.AppendOutcome.AlreadyDone;
import org.kept.eventstore.AppendOutcome.Appended;
import org.kept.eventstore.AppendOutcome.Conflict;
import org.kept.eventstore.AppendOutcome.TooLarge;

class CommitStoreContractTest {

  private final MongoDatabase database = TestStore.freshDatabase();
  private final CommitStore store = TestStore.storeOn(database);

  @Test
  void whatIsAppendedIsLoadedAsItWas() {
    Commit first = commit("s", 0, "r1", 2);
    Commit second = commit("s", 2, "r2", 1);

    assertThat(store.append(first)).isEqualTo(new Appended(first.ref()));
    assertThat(store.append(second)).isEqualTo(new Appended(second.ref()));

    assertThat(store.load("s", 0)).containsExactly(first, second);
    assertThat(store.load("s", 1)).containsExactly(first, second);
    assertThat(store.load("s", 2)).containsExactly(second);
    assertThat(store.load("s", 3)).isEmpty();
    assertThat(store.lastSequence("s")).contains(2L);
  }

  @Test
  void aStreamWithoutCommitsIsEmpty() {
    assertThat(store.load("nowhere", 0)).isEmpty();
    assertThat(store.lastSequence("nowhere")).isEmpty();
    assertThat(store.findByRequest("nowhere", "r")).isEmpty();
  }

  @Test
  void theDocumentIsWhatTheDesignSays() {
    Commit commit = commit("s", 0, "r", List.of(Pledge.event("PledgeKept", new Document("n", 7))));

    store.append(commit);

    Document stored = database.getCollection("commits").find().first();
    assertThat(stored)
        .containsOnlyKeys(
            "_id",
            "stream",
            "kind",
            "firstSeq",
            "lastSeq",
            "commitId",
            "request",
            "digest",
            "at",
            "actor",
            "traceparent",
            "events",
            "out")
        .containsEntry("_id", "s:0")
        .containsEntry("out", Outbox.mark("s", 0))
        .containsEntry("actor", new Document("id", "ann").append("role", "member"));
    assertThat(stored.getList("events", Document.class).getFirst())
        .containsEntry("data", new Document("n", 7));
  }

  @Test
  void aPlaceThatIsTakenIsAConflict() {
    store.append(commit("s", 0, "r1", 1));

    assertThat(store.append(commit("s", 0, "r2", 1))).isEqualTo(new Conflict("s", 0));

    assertThat(store.load("s", 0)).hasSize(1);
  }

  @Test
  void aWriteThatIsSentAgainCountsOnce() {
    Commit commit = commit("s", 0, "r1", 1);
    store.append(commit);

    assertThat(store.append(commit)).isEqualTo(new Appended(commit.ref()));

    assertThat(store.load("s", 0)).containsExactly(commit);
  }

  @Test
  void aRequestIsDoneOnceWhereverItsSecondCommitWouldGo() {
    Commit first = commit("s", 0, "r", 1);
    store.append(first);

    assertThat(store.append(commit("s", 1, "r", 1))).isEqualTo(new AlreadyDone(first.ref()));
    assertThat(store.append(commit("s", 0, "r", 1))).isEqualTo(new AlreadyDone(first.ref()));

    assertThat(store.load("s", 0)).containsExactly(first);
    assertThat(store.findByRequest("s", "r")).contains(first.ref());
  }

  @Test
  void theSameKeyInAnotherStreamIsAnotherRequest() {
    store.append(commit("s", 0, "r", 1));

    assertThat(store.append(commit("t", 0, "r", 1))).isInstanceOf(Appended.class);
  }

  @Test
  void oneOversizeEventIsRefusedAndTheOthersAreStored() {
    int room = CommitDocument.MAX_EVENT_BYTES - sizeOfEventWith("");
    Commit fits = commit("fits", 0, "r", List.of(eventWith("x".repeat(room))));
    Commit over = commit("over", 0, "r", List.of(eventWith("x".repeat(room + 1))));

    List<AppendOutcome> outcomes = store.appendAll(List.of(over, fits));

    assertThat(outcomes.get(0)).isInstanceOf(TooLarge.class);
    assertThat(outcomes.get(1)).isEqualTo(new Appended(fits.ref()));
    assertThat(store.load("over", 0)).isEmpty();
  }

  @Test
  void aCommitHasAtMost4MiB() {
    int room = CommitDocument.MAX_COMMIT_BYTES - sizeOf(CommitDocument.write(tenTexts("", "")));
    Commit fits = tenTexts("x".repeat(room / 10), "x".repeat(room % 10));
    Commit over = tenTexts("x".repeat(room / 10), "x".repeat(room % 10 + 1));
    assertThat(sizeOf(CommitDocument.write(fits))).isEqualTo(4 * 1024 * 1024);

    assertThat(store.append(over)).isInstanceOf(TooLarge.class);
    assertThat(store.load("s", 0)).isEmpty();
    assertThat(store.append(fits)).isEqualTo(new Appended(fits.ref()));
  }

  @Test
  void manyCommitsEachHaveAnOutcomeOfTheirOwn() {
    Commit earlier = commit("done", 0, "r", 1);
    Commit retried = commit("retried", 0, "r", 1);
    store.appendAll(List.of(earlier, retried, commit("taken", 0, "r", 1)));
    Commit fresh = commit("fresh", 0, "r", 3);

    List<AppendOutcome> outcomes =
        store.appendAll(
            List.of(commit("done", 1, "r", 1), fresh, commit("taken", 0, "other", 1), retried));

    assertThat(outcomes)
        .containsExactly(
            new AlreadyDone(earlier.ref()),
            new Appended(fresh.ref()),
            new Conflict("taken", 0),
            new Appended(retried.ref()));
    assertThat(store.loadAll(List.of("fresh", "done", "nowhere")))
        .containsOnlyKeys("fresh", "done")
        .containsEntry("fresh", List.of(fresh))
        .containsEntry("done", List.of(earlier));
  }

  @Test
  void aThousandCommitsGoAtOnceAndNotOneMore() {
    List<Commit> thousand =
        IntStream.range(0, CommitStore.MAX_APPEND)
            .mapToObj(i -> commit("s" + i, 0, "r", 1))
            .toList();
    List<Commit> more = new ArrayList<>(thousand);
    more.add(commit("one more", 0, "r", 1));

    assertThatThrownBy(() -> store.appendAll(more)).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.appendAll(thousand)).hasOnlyElementsOfType(Appended.class);
    assertThat(store.loadAll(thousand.stream().map(Commit::stream).toList())).hasSize(1_000);
  }

  @Test
  void theBacklogIsCountedAsFarAsItsLimit() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 1, "b", 1));
    assertThat(store.outbox().size(2)).isEqualTo(2);

    store.append(commit("s", 2, "c", 1));
    assertThat(store.outbox().size(2)).isEqualTo(2);
    assertThat(store.outbox().size()).isEqualTo(3);
  }

  @Test
  void twoCommitsOfOneStreamAtOnceAreRefusedAndNothingIsStored() {
    assertThatThrownBy(
            () -> store.appendAll(List.of(commit("s", 0, "a", 1), commit("s", 1, "b", 1))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(store.load("s", 0)).isEmpty();
  }

  @Test
  void listenersHearOfAppendsAndOfNothingElse() {
    AtomicInteger heard = new AtomicInteger();
    store.onAppend(heard::incrementAndGet);

    store.append(commit("s", 0, "a", 1));
    assertThat(heard).hasValue(1);

    store.append(commit("s", 0, "b", 1));
    assertThat(heard).hasValue(1);
  }

  @Test
  void aStreamThatLacksACommitIsNotLoaded() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 2, "b", 1));

    assertThatThrownBy(() -> store.load("s", 0))
        .isInstanceOf(BrokenStreamException.class)
        .hasMessageContaining("goes on at 2 where 1 should be");
    assertThatThrownBy(() -> store.loadAll(List.of("s"))).isInstanceOf(BrokenStreamException.class);
    assertThatThrownBy(() -> store.load("s", 1)).isInstanceOf(BrokenStreamException.class);
  }

  @Test
  void fiftyWritersOnOneStreamLeaveNoGapAndNoDouble() throws Exception {
    int writers = 50;
    int each = 2;
    AtomicInteger conflicts = new AtomicInteger();
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String name = "w" + writer;
      work.add(
          () -> {
            for (int i = 0; i < each; i++) {
              String request = name + "-" + i;
              while (true) {
                long next = store.lastSequence("s").orElse(-1L) + 1;
                switch (store.append(commit("s", next, request, 1 + i % 2))) {
                  case Conflict conflict -> conflicts.incrementAndGet();
                  case Appended appended -> {}
                  case AppendOutcome other -> throw new AssertionError(other);
                }
                if (store.findByRequest("s", request).isPresent()) {
                  break;
                }
              }
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }

    List<Commit> commits = store.load("s", 0);
    assertThat(commits).hasSize(writers * each);
    assertThat(commits.stream().map(Commit::request)).doesNotHaveDuplicates();
    assertThat(conflicts).hasPositiveValue();
  }

  private static StoredEvent eventWith(String text) {
    return new StoredEvent("id", "PledgeKept", 1, new Document("text", text));
  }

  private static int sizeOfEventWith(String text) {
    StoredEvent event = eventWith(text);
    return sizeOf(
        new Document("id", event.id())
            .append("name", event.name())
            .append("rev", event.rev())
            .append("data", event.data()));
  }

  /** A commit whose last text is somewhat longer than the others. */
  private static Commit tenTexts(String text, String more) {
    List<StoredEvent> events = new ArrayList<>(Collections.nCopies(9, eventWith(text)));
    events.add(eventWith(text + more));
    return commit("s", 0, "r", events);
  }

  private static int sizeOf(Document document) {
    return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
  }
}
