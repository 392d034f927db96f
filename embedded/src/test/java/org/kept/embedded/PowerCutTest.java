package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {

  private static final int CUTS = 30;
  private static final int WRITERS = 4;
  private static final int DOCUMENTS_OF_A_WRITER = 200;

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedBeforeThePowerWasCutIsThereAfterwards()
      throws IOException, InterruptedException {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    Map<String, Integer> begun = new ConcurrentHashMap<>();
    AtomicBoolean stop = new AtomicBoolean();
    try (OpenStore store = new OpenStore(file, directory.resolve("store.mv"))) {
      StoreCollection things = store.collection("things");
      store.createIndex("things", new Document("writer", 1).append("version", -1), false, false);
      store.write(() -> null);
      List<Thread> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(
                  writer ->
                      new Thread(() -> write(store, things, writer, begun, acknowledged, stop)))
              .toList();
      writers.forEach(Thread::start);
      for (int cut = 0; cut < CUTS; cut++) {
        int least = 5 * cut;
        await(() -> acknowledged.values().stream().mapToInt(Integer::intValue).sum() >= least);
        Map<String, Integer> before = Map.copyOf(acknowledged);
        Path image = directory.resolve("image" + cut + ".mv");
        Files.copy(
            OpenStore.acknowledged(directory.resolve("store.mv")), OpenStore.acknowledged(image));
        FragileDisk.cutPower(file, new Random(cut), image);
        check(image, before, Map.copyOf(begun));
      }
      stop.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  @Test
  void aCommitOfWhichAnySectorIsLostIsLeftOutWhole() throws IOException {
    String file = FragileDisk.file(directory.resolve("store.mv"));
    OpenStore store = new OpenStore(file, directory.resolve("store.mv"));
    StoreCollection things = store.collection("things");
    store.createIndex("things", new Document("writer", 1).append("version", -1), false, false);
    store.write(() -> things.insertDocuments(documents(0, 300), true));
    FragileDisk.failSyncs(file);
    assertThatThrownBy(() -> store.write(() -> things.insertDocuments(documents(300, 400), true)))
        .isInstanceOf(StoreFailedException.class);

    Set<Integer> counts = new HashSet<>();
    Path image = directory.resolve("image.mv");
    for (int sector = 0; FragileDisk.cutPowerLosing(file, sector, image); sector++) {
      Files.copy(
          OpenStore.acknowledged(directory.resolve("store.mv")),
          OpenStore.acknowledged(image),
          StandardCopyOption.REPLACE_EXISTING);
      counts.add(checkedTwice(image));
    }

    assertThat(counts).containsExactly(300);
    store.close();
  }

  /** Also after more was written to what was left, and the process ended without closing. */
  private static int checkedTwice(Path image) {
    int count;
    try (OpenStore store = new OpenStore(image)) {
      StoreCollection things = store.collection("things");
      count = things.count();
      assertThat(OpenStore.differences(things)).isEmpty();
      store.write(() -> things.insertDocuments(documents(500, 501), true));
    }
    try (OpenStore store = new OpenStore(image)) {
      StoreCollection things = store.collection("things");
      assertThat(OpenStore.differences(things)).isEmpty();
      assertThat(things.count()).isEqualTo(count + 1);
    }
    return count;
  }

  private static List<Document> documents(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                new Document("_id", i)
                    .append("writer", i % 7)
                    .append("version", i)
                    .append("text", "text " + i * 7919))
        .toList();
  }

  private static void write(
      OpenStore store,
      StoreCollection things,
      int writer,
      Map<String, Integer> begun,
      Map<String, Integer> acknowledged,
      AtomicBoolean stop) {
    Random random = new Random(writer);
    while (!stop.get()) {
      String id = writer + ":" + random.nextInt(DOCUMENTS_OF_A_WRITER);
      int version = begun.merge(id, 1, Integer::sum);
      Document document =
          new Document("_id", id)
              .append("writer", writer)
              .append("version", version)
              .append("text", "x".repeat(random.nextInt(3_000)));
      store.write(
          () ->
              version == 1
                  ? things.insertDocuments(List.of(document), true)
                  : things.updateDocuments(
                      new Document("_id", id),
                      document,
                      de.bwaldvogel.mongo.backend.ArrayFilters.empty(),
                      false,
                      false,
                      de.bwaldvogel.mongo.oplog.NoopOplog.get()));
      acknowledged.put(id, version);
    }
  }

  private static void check(
      Path image, Map<String, Integer> acknowledged, Map<String, Integer> begun) {
    try (OpenStore store = new OpenStore(image)) {
      StoreCollection things = store.collection("things");
      assertThat(OpenStore.differences(things)).isEmpty();
      Map<Object, Document> found =
          OpenStore.find(things, new Document(), new Document(), 0, 0).stream()
              .collect(Collectors.toMap(document -> document.get("_id"), Function.identity()));
      acknowledged.forEach(
          (id, version) -> {
            assertThat(found).as("%s of %s", id, image).containsKey(id);
            assertThat((Integer) found.get(id).get("version")).isBetween(version, begun.get(id));
          });
    }
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    org.awaitility.Awaitility.await()
        .pollInterval(java.time.Duration.ofMillis(2))
        .until(condition::getAsBoolean);
  }
}
