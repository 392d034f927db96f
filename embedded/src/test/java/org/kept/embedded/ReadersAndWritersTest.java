package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersAndWritersTest {

  private static final int MEMBERS = 40;
  private static final int COMMANDS = 120;

  @TempDir Path directory;

  @Test
  void readersSeeEveryCommandWholeOrNotAtAll() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (OpenStore store = new OpenStore(directory.resolve("store.mv"));
        ExecutorService readers = Executors.newFixedThreadPool(3)) {
      StoreCollection things = store.collection("things");
      store.createIndex("things", new Document("version", 1), false, false);
      store.write(() -> things.insertDocuments(members(), true));
      List<Future<Integer>> read =
          IntStream.range(0, 3)
              .mapToObj(reader -> readers.submit(() -> read(things, stop, reader)))
              .toList();
      for (int version = 1; version <= COMMANDS; version++) {
        Document update =
            new Document(
                "$set",
                new Document("version", version).append("text", "x".repeat(version * 7 % 900)));
        store.write(
            () -> {
              OpenStore.update(things, new Document(), update, true);
              return null;
            });
      }
      stop.set(true);
      for (Future<Integer> reads : read) {
        assertThat(reads.get()).isPositive();
      }
      assertThat(OpenStore.differences(things)).isEmpty();
    }
  }

  private static List<Document> members() {
    return IntStream.range(0, MEMBERS)
        .mapToObj(i -> new Document("_id", i).append("version", 0))
        .toList();
  }

  private static int read(StoreCollection things, AtomicBoolean stop, int reader) {
    Document filter =
        reader == 0 ? new Document() : new Document("version", new Document("$gte", 0));
    Document order = reader == 2 ? new Document("version", -1) : new Document();
    int reads = 0;
    for (; !stop.get(); reads++) {
      List<Document> found = OpenStore.find(things, filter, order, 0, 0);
      assertThat(found).hasSize(MEMBERS);
      assertThat(found.stream().map(document -> document.get("version")).distinct()).hasSize(1);
    }
    return reads;
  }
}
