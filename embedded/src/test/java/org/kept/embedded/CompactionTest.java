package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command leaves one document that stays and replaces ten that do not, so that every part of
 * the file keeps a little that is alive and would never be used again by itself.
 */
class CompactionTest {

  private static final int REPLACED = 10;
  private static final int BYTES = 16 << 10;
  private static final String STAYS = "stays";

  @TempDir Path directory;

  @Test
  void whileWritesGoOnTheFileStaysBoundedAndReadersSeeWholeCommands() throws Exception {
    int commands = 300;
    Path path = directory.resolve("store.mv");
    AtomicBoolean stop = new AtomicBoolean();
    try (OpenStore store = new OpenStore(path);
        ExecutorService readers = Executors.newFixedThreadPool(2)) {
      StoreCollection things = prepared(store);
      List<Future<Integer>> reads = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        reads.add(readers.submit(() -> read(things, stop)));
      }
      Random random = new Random(1);
      for (int command = 1; command <= commands; command++) {
        command(store, things, command, random);
      }
      stop.set(true);
      for (Future<Integer> read : reads) {
        assertThat(read.get()).isPositive();
      }
      check(things, commands, commands);
    }
    long alive = (long) (commands + REPLACED) * BYTES;
    long written = (long) commands * (REPLACED + 1) * BYTES;
    assertThat(Files.size(path)).isBetween(alive, written / 2);
  }

  /** What a killed process leaves is among what a power cut may leave. */
  @Test
  void inTheMiddleOfItNothingThatWasAcknowledgedCanBeLost() throws Exception {
    int commands = 150;
    Path path = directory.resolve("store.mv");
    String file = FragileDisk.file(path);
    AtomicInteger acknowledged = new AtomicInteger();
    try (OpenStore store = new OpenStore(file, path);
        ExecutorService writers = Executors.newSingleThreadExecutor()) {
      StoreCollection things = prepared(store);
      Future<?> writing =
          writers.submit(
              () -> {
                Random random = new Random(1);
                for (int command = 1; command <= commands; command++) {
                  command(store, things, command, random);
                  acknowledged.set(command);
                }
              });
      for (int cut = 0; !writing.isDone(); cut++) {
        int before = acknowledged.get();
        Path image = directory.resolve("image.mv");
        Files.write(
            OpenStore.acknowledged(image), Files.readAllBytes(OpenStore.acknowledged(path)));
        FragileDisk.cutPower(file, new Random(cut), image);
        try (OpenStore left = new OpenStore(image)) {
          check(left.collection("things"), before, commands);
        }
      }
      writing.get();
    }
    assertThat(Files.size(path)).isLessThan((long) commands * (REPLACED + 1) * BYTES / 2);
  }

  private static StoreCollection prepared(OpenStore store) {
    StoreCollection things = store.collection("things");
    store.createIndex("things", new Document("command", 1), false, false);
    store.write(
        () -> {
          for (int i = 0; i < REPLACED; i++) {
            things.insertDocuments(List.of(document(i, 0, new Random(i))), true);
          }
          return null;
        });
    return things;
  }

  private static void command(OpenStore store, StoreCollection things, int command, Random random) {
    store.write(
        () -> {
          synchronized (things) { // one step for readers, like one command of a client
            things.insertDocuments(List.of(document(STAYS + command, command, random)), true);
            Document update =
                new Document(
                    "$set", new Document("command", command).append("bytes", bytes(random)));
            OpenStore.update(
                things, new Document("_id", new Document("$lt", REPLACED)), update, true);
          }
          return null;
        });
  }

  private static Document document(Object id, int command, Random random) {
    return new Document("_id", id).append("command", command).append("bytes", bytes(random));
  }

  private static BinData bytes(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new BinData(bytes);
  }

  private static int read(StoreCollection things, AtomicBoolean stop) {
    int reads = 0;
    for (; !stop.get(); reads++) {
      List<Document> replaced =
          OpenStore.find(things, new Document("_id", new Document("$lt", REPLACED)), null, 0, 0);
      assertThat(replaced).hasSize(REPLACED);
      assertThat(replaced.stream().map(document -> document.get("command")).distinct()).hasSize(1);
    }
    return reads;
  }

  /** All of a number of commands is there, between so many and so many. */
  private static void check(StoreCollection things, int least, int most) {
    assertThat(OpenStore.differences(things)).isEmpty();
    int commands = things.count() - REPLACED;
    assertThat(commands).isBetween(least, most);
    for (int command = 1; command <= commands; command++) {
      assertThat(OpenStore.find(things, new Document("_id", STAYS + command), null, 0, 0))
          .hasSize(1);
    }
    assertThat(
            OpenStore.find(things, new Document("_id", new Document("$lt", REPLACED)), null, 0, 0))
        .hasSize(REPLACED)
        .allSatisfy(document -> assertThat(document.get("command")).isEqualTo(commands));
  }
}
