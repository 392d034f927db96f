package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDurabilityTest {

  private static final int ROUNDS = LongRun.rounds(3, 20);
  private static final int STEPS_BEFORE_THE_KILL = 300;

  @TempDir Path directory;

  @Test
  void nothingAcknowledgedIsMissingAndNothingIsHalfStoredAfterKillMinus9() throws IOException {
    Map<String, Integer> acknowledged = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      try (ChildProcess child =
          ChildProcess.start(MongoWriter.class, directory.toString(), "r" + round + "t")) {
        child.await(STEPS_BEFORE_THE_KILL, line -> line.startsWith("r"));
        for (String line : child.kill()) {
          String[] threadAndStep = line.split(" ");
          acknowledged.put(threadAndStep[0], Integer.parseInt(threadAndStep[1]));
        }
      }
      check(acknowledged);
    }
    assertThat(acknowledged).hasSize(ROUNDS * MongoWriter.THREADS);
  }

  private void check(Map<String, Integer> acknowledged) {
    try (OpenStore store = new OpenStore(directory.resolve("store.mv"))) {
      StoreCollection things = store.collection("things");
      assertThat(OpenStore.differences(things)).isEmpty();
      assertThat(things.getIndexes()).hasSize(4);
      Map<Object, Document> found =
          OpenStore.find(things, new Document(), new Document(), 0, 0).stream()
              .collect(Collectors.toMap(document -> document.get("_id"), Function.identity()));
      acknowledged.forEach((thread, step) -> assertThat(problems(found, thread, step)).isEmpty());
      assertThat(found.keySet())
          .allMatch(id -> acknowledged.containsKey(id.toString().split(":")[0]));
    }
  }

  /**
   * A thread's documents are as after its last acknowledged step, or as after the one that was
   * under way.
   */
  private static List<String> problems(Map<Object, Document> found, String thread, int step) {
    int last = (step + 1) / MongoWriter.STEPS_PER_DOCUMENT;
    return java.util.stream.IntStream.rangeClosed(0, last + 1)
        .filter(
            number -> {
              Document document = found.get(thread + ":" + number);
              return !isAfter(document, number, step) && !isAfter(document, number, step + 1);
            })
        .mapToObj(
            number ->
                thread
                    + ":"
                    + number
                    + " after step "
                    + step
                    + " is "
                    + found.get(thread + ":" + number))
        .toList();
  }

  private static boolean isAfter(Document document, int number, int step) {
    int done = step - number * MongoWriter.STEPS_PER_DOCUMENT;
    boolean gone = done < 0 || (done >= 2 && MongoWriter.isDeleted(number));
    if (document == null || gone) {
      return document == null && gone;
    }
    int version = done == 0 ? 1 : 2;
    return document.get("version").equals(version)
        && document.get("text").equals(String.valueOf(version).repeat(number % 2_000))
        && document.containsKey("out") == (version == 1);
  }
}
