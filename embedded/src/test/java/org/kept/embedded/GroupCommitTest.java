package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

  @TempDir Path directory;

  @Test
  void manyWritersShareFewSyncs() throws Exception {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    try (OpenStore store = new OpenStore(file, directory.resolve("store.mv"));
        ExecutorService writers = Executors.newFixedThreadPool(16)) {
      StoreCollection things = store.collection("things");
      store.write(() -> null);
      long before = FragileDisk.syncs(file);
      List<Future<?>> writes = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        Document document = new Document("_id", i);
        writes.add(
            writers.submit(
                () -> store.write(() -> things.insertDocuments(List.of(document), true))));
      }
      for (Future<?> write : writes) {
        write.get();
      }
      assertThat(FragileDisk.syncs(file) - before).isBetween(1L, 160L);
      assertThat(things.count()).isEqualTo(320);
    }
  }

  @Test
  void aWriteThatChangesNothingCostsNoSync() {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    try (OpenStore store = new OpenStore(file, directory.resolve("store.mv"))) {
      store.write(() -> null);
      long before = FragileDisk.syncs(file);

      assertThat(store.<String>write(() -> "done")).isEqualTo("done");

      assertThat(FragileDisk.syncs(file)).isEqualTo(before);
    }
  }

  @Test
  void aCommitWaitsForTheWriteThatIsUnderWay() throws Exception {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    try (OpenStore store = new OpenStore(file, directory.resolve("store.mv"))) {
      StoreCollection things = store.collection("things");
      store.write(() -> null);
      CountDownLatch halfDone = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      CompletableFuture<?> slow =
          CompletableFuture.runAsync(
              () ->
                  store.write(
                      () -> {
                        things.insertDocuments(List.of(new Document("_id", "first half")), true);
                        halfDone.countDown();
                        awaitUninterruptibly(goOn);
                        return things.insertDocuments(
                            List.of(new Document("_id", "second half")), true);
                      }));
      halfDone.await();
      CompletableFuture<?> other =
          CompletableFuture.runAsync(
              () ->
                  store.write(
                      () -> things.insertDocuments(List.of(new Document("_id", "other")), true)));
      org.awaitility.Awaitility.await().until(() -> store.committerWaitsAtTheGate());

      assertThat(idsAfterPowerCut(file, "half.mv")).isEmpty();
      goOn.countDown();
      CompletableFuture.allOf(slow, other).join();
      assertThat(idsAfterPowerCut(file, "whole.mv"))
          .containsExactlyInAnyOrder("first half", "second half", "other");
    }
  }

  @Test
  void aFailedWriteStillWaitsForWhatItMayHaveSeen() {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    try (OpenStore store = new OpenStore(file, directory.resolve("store.mv"))) {
      StoreCollection things = store.collection("things");

      assertThatThrownBy(
              () ->
                  store.write(
                      () -> {
                        things.insertDocuments(List.of(new Document("_id", "seen")), true);
                        throw new IllegalStateException("refused");
                      }))
          .hasMessage("refused");

      assertThat(idsAfterPowerCut(file, "image.mv")).containsExactly("seen");
    }
  }

  @Test
  void whenTheDiskFailsEveryWriteIsRefusedFromThenOn() {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    OpenStore store = new OpenStore(file, directory.resolve("store.mv"));
    StoreCollection things = store.collection("things");
    store.write(() -> things.insertDocuments(List.of(new Document("_id", 1)), true));

    FragileDisk.failSyncs(file);

    assertThatThrownBy(
            () -> store.write(() -> things.insertDocuments(List.of(new Document("_id", 2)), true)))
        .isInstanceOf(StoreFailedException.class);
    assertThatThrownBy(() -> store.write(() -> null)).isInstanceOf(StoreFailedException.class);
    store.close();
    assertThat(idsAfterPowerCut(file, "image.mv")).contains(1);
  }

  private List<Object> idsAfterPowerCut(String file, String image) {
    try {
      Path path = directory.resolve(image);
      FragileDisk.cutPower(file, new java.util.Random(1), path);
      try (OpenStore store = new OpenStore(path)) {
        return OpenStore.find(store.collection("things"), new Document(), null, 0, 0).stream()
            .map(d -> d.get("_id"))
            .toList();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
