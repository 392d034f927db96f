package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: every write is refused with what to do, and what was there stays. */
class DiskFullTest {

  private static final int ROUNDS = 20;

  @TempDir Path directory;

  @Test
  void whereverTheDiskGetsFullWhatWasAcknowledgedIsThereAfterTheNextStart() {
    for (int round = 0; round < ROUNDS; round++) {
      Path path = directory.resolve("round" + round + ".mv");
      String file = FragileDisk.file(path);
      OpenStore store = new OpenStore(file, path);
      StoreCollection things = store.collection("things");
      store.createIndex("things", new Document("text", 1), false, false);
      Set<Object> acknowledged = new HashSet<>();
      FragileDisk.leaveRoom(file, 20_000 + new Random(round).nextInt(60_000));

      StoreFailedException refusal =
          catchThrowableOfType(
              StoreFailedException.class,
              () -> {
                for (int id = 0; ; id++) {
                  Document document =
                      new Document("_id", id).append("text", id * 7919 + "x".repeat(id));
                  store.write(() -> things.insertDocuments(List.of(document), true));
                  acknowledged.add(id);
                }
              });
      store.close();

      assertThat(refusal)
          .hasMessageContainingAll("No space left on device", "make room", "start again");
      try (OpenStore again = new OpenStore(path)) {
        StoreCollection found = again.collection("things");
        assertThat(OpenStore.differences(found)).isEmpty();
        assertThat(OpenStore.find(found, new Document(), null, 0, 0))
            .extracting(document -> document.get("_id"))
            .containsAll(acknowledged)
            .hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
        assertThat(acknowledged).isNotEmpty();
      }
    }
  }

  @Test
  void aFileThatMayNotBeWrittenIsRefused() {
    Path path = directory.resolve("store.mv");
    new OpenStore(path).close();
    String file = FragileDisk.file(path);
    FragileDisk.forbidWriting(file);

    assertThatThrownBy(() -> new OpenStore(file, path))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("is not writable: give this user the right to write it");
  }

  /** Under /sys not even root may make a directory. */
  @Test
  void aDirectoryThatMayNotBeWrittenIsRefused() {
    Path readOnly = Path.of("/sys/kept");
    assumeTrue(Files.isDirectory(readOnly.getParent()));

    for (Runnable start :
        List.<Runnable>of(
            () -> EmbeddedMongo.start(readOnly, 0).close(),
            () -> EmbeddedKafka.start(readOnly, 0, 0).close())) {
      assertThatThrownBy(start::run)
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContainingAll(
              "The directory /sys/kept for the embedded", "give this user the right to write it")
          .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }
  }
}
