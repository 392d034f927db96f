package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the embedded database takes into memory or keeps open, at each limit and past it. */
class StoreBoundsTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final Comparator<Document> BY_NUMBER =
      Comparator.comparing(document -> (Integer) document.get("n"));

  @TempDir Path directory;

  /** So many documents of a MiB each, as far as anybody asks for their size. */
  private static Source mebibytes(int count) {
    return new Listed(
        IntStream.range(0, count)
            .mapToObj(n -> new Scan.Found(new Document("n", count - n), MEBIBYTE))
            .toList());
  }

  private static Results all(Source source) {
    return new Results(source, 0, 0, documents -> documents);
  }

  @Test
  void thirtyTwoMebibytesAreSortedWithoutAnIndexAndNotOneDocumentMore() {
    assertThat(new Sorting(mebibytes(32), BY_NUMBER, 100).next(100, Long.MAX_VALUE))
        .extracting(found -> found.document().get("n"))
        .startsWith(1, 2)
        .hasSize(32);

    assertThatThrownBy(() -> new Sorting(mebibytes(33), BY_NUMBER, 100).next(1, 1))
        .isInstanceOf(MongoServerError.class)
        .hasMessageContaining("add an index or a limit");
  }

  @Test
  void ofAnyAmountTheFirstFewAreSorted() {
    assertThat(new Sorting(mebibytes(500), BY_NUMBER, 2).next(2, Long.MAX_VALUE))
        .extracting(found -> found.document().get("n"))
        .containsExactly(1, 2);
  }

  @Test
  void whatIsSortedIsReadAThousandDocumentsOrFourMebibytesAtOnce() {
    List<String> asked = new ArrayList<>();
    Source nothing =
        (count, bytes) -> {
          asked.add(count + " documents, " + bytes + " bytes");
          return List.of();
        };

    assertThat(new Sorting(nothing, BY_NUMBER, 1).next(1, 1)).isEmpty();
    assertThat(asked).containsExactly("1000 documents, " + 4 * MEBIBYTE + " bytes");
  }

  @Test
  void aBatchOfAnswersEndsWithEightMebibytes() {
    Results results = all(mebibytes(9));

    assertThat(results.next(100)).hasSize(8);
    assertThat(results.next(100)).hasSize(1);
  }

  @Test
  void whatNobodyCountsIsReadAThousandDocumentsAtOnce() {
    List<Integer> asked = new ArrayList<>();
    Results results =
        all(
            (count, bytes) -> {
              asked.add(count);
              return List.of();
            });

    assertThat(results).isEmpty();
    assertThat(asked).containsOnly(1_000);
  }

  @Test
  void oneWriteTouches64MebibytesAndNotOneDocumentMore() {
    assertThat(all(mebibytes(64)).ofAWrite()).hasSize(64);

    assertThatThrownBy(() -> all(mebibytes(65)).ofAWrite())
        .isInstanceOf(MongoServerError.class)
        .hasMessageContaining("divide it");
  }

  @Test
  void aDeletionTakesAThousandAtOnceAndGoesOnUntilNothingIsLeft() {
    try (OpenStore store = new OpenStore(directory.resolve("store.mv"))) {
      for (int count : new int[] {1_000, 1_001}) {
        StoreCollection things = store.collection("things" + count);
        things.insertDocuments(
            IntStream.range(0, count).mapToObj(n -> new Document("_id", n)).toList());

        assertThat(things.deleteDocuments(new Document(), 0, NoopOplog.get())).isEqualTo(count);
        assertThat(things.count()).isZero();
      }
    }
  }

  @Test
  void aCursorThatIsLeftAloneForLongerThanTheLimitIsForgotten() {
    CursorRegistry registry = new CursorRegistry();
    OpenCursors patient = new OpenCursors(registry, Duration.ofDays(1));
    long kept = patient.open(all(mebibytes(1)));
    patient.open(all(mebibytes(1)));
    assertThat(registry.getCursor(kept)).isNotNull();

    OpenCursors impatient = new OpenCursors(registry, Duration.ZERO);
    long forgotten = impatient.open(all(mebibytes(1)));
    impatient.open(all(mebibytes(1)));
    assertThatThrownBy(() -> registry.getCursor(forgotten)).isInstanceOf(MongoServerError.class);
  }

  @Test
  void atTheEndNothingIsCompactedAfterThePieceInHandOnceTheTimeForThatIsOver() {
    assertThat(commitsOfTheEnd("hasty.mv", Duration.ZERO)).isZero();
    assertThat(commitsOfTheEnd("patient.mv", Duration.ofMinutes(1))).isPositive();
  }

  private long commitsOfTheEnd(String file, Duration limit) {
    try (MVStore store = fullOfDeadSpace(directory.resolve(file))) {
      long before = store.getCurrentVersion();
      new Compaction(store, limit).beforeClosing();
      return store.getCurrentVersion() - before;
    }
  }

  private static MVStore fullOfDeadSpace(Path file) {
    MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    store.setRetentionTime(0);
    MVMap<Integer, byte[]> map = store.openMap("map");
    Random random = new Random(1);
    for (int key = 0; key < 12_000; key++) {
      byte[] bytes = new byte[4 << 10];
      random.nextBytes(bytes);
      map.put(key, bytes);
      if (key % 400 == 0) {
        store.commit();
      }
    }
    for (int key = 0; key < 12_000; key++) {
      if (key / 16 % 4 != 0) {
        map.remove(key);
      }
    }
    store.commit();
    return store;
  }

  @Test
  void sixtyFourConnectionsHaveAThreadEachAndMoreShareThem() throws IOException {
    List<Socket> connections = new ArrayList<>();
    try (EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("mongo"), 0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      for (int connection = 0; connection < 70; connection++) {
        connections.add(new Socket(InetAddress.getLoopbackAddress(), mongo.port()));
      }
      client.getDatabase("d").runCommand(new org.bson.Document("ping", 1));

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("mongo-server-worker"))
          .hasSize(64);
    } finally {
      for (Socket connection : connections) {
        connection.close();
      }
    }
  }
}
