package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear line for a person, and nothing changed, whenever the database cannot start. */
class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void aDirectoryInUseByThisProcessIsRefused() {
    try (EmbeddedMongo running = EmbeddedMongo.start(directory, 0)) {
      assertThat(running.port()).isPositive();
      assertRefused(
          0, "in use by process " + ProcessHandle.current().pid(), "choose another directory");
    }
    EmbeddedMongo.start(directory, 0).close();
  }

  @Test
  void aDirectoryInUseByAnotherProcessIsRefusedUntilThatEnds()
      throws IOException, InterruptedException {
    try (ChildProcess child = ChildProcess.start(MongoWriter.class, directory.toString(), "t")) {
      child.await(1, line -> line.startsWith("t"));
      assertRefused(0, "is in use by process", directory.toString());
      child.kill();
      child.exitStatus();
    }
    EmbeddedMongo.start(directory, 0).close();
  }

  @Test
  void aTakenPortIsNamedWithTheSettingThatChoosesAnother() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertRefused(
          other.getLocalPort(),
          "Port " + other.getLocalPort() + " on 127.0.0.1 is already taken",
          "KEPT_MONGODB_PORT");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aNewerFormatIsLeftAlone() throws IOException {
    EmbeddedMongo.start(directory, 0).close();
    Files.writeString(directory.resolve("format"), "3\n");
    byte[] before = Files.readAllBytes(directory.resolve("store.mv"));

    assertRefused(0, "in format 3", "newer version");

    assertThat(Files.readAllBytes(directory.resolve("store.mv"))).isEqualTo(before);
  }

  @Test
  void anUnreadableFormatIsRefused() throws IOException {
    EmbeddedMongo.start(directory, 0).close();
    Files.writeString(directory.resolve("format"), "what?");

    assertRefused(0, "should hold the format number");
  }

  @Test
  void aDirectoryOfSomethingElseIsRefused() throws IOException {
    Files.writeString(directory.resolve("letters.txt"), "Dear");

    assertRefused(0, "has files but no format number");

    assertThat(directory.resolve("letters.txt")).hasContent("Dear");
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");

    assertThatThrownBy(() -> EmbeddedMongo.start(file, 0))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void aDamagedFileIsNeverServed() throws IOException {
    try (OpenStore store = open()) {
      StoreCollection things = store.collection("things");
      store.write(() -> things.insertDocuments(documents(200), true));
    }
    Path file = directory.resolve("store.mv");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 3 * 4096; at < whole.length; at += whole.length / 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertAnswersOrRefuses(at);
    }
  }

  /** A flipped bit may be in a part that is no longer used; if not, it is noticed. */
  private void assertAnswersOrRefuses(int at) {
    try (OpenStore store = open()) {
      assertThat(OpenStore.find(store.collection("things"), new Document(), null, 0, 0))
          .as("damaged at %d", at)
          .isEqualTo(documents(200));
    } catch (EmbeddedServerException e) {
      assertThat(e).hasMessageContaining("is damaged");
    }
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    try (OpenStore store = open()) {
      StoreCollection things = store.collection("things");
      store.write(() -> things.insertDocuments(documents(500), true));
    }
    try (FileChannel file =
        FileChannel.open(directory.resolve("store.mv"), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("damaged");
  }

  private static List<Document> documents(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Document("_id", i).append("text", "number " + i).append("more", "x" + i * 7919))
        .toList();
  }

  private OpenStore open() {
    return new OpenStore(directory.resolve("store.mv"));
  }

  private void assertRefused(int port, String... parts) {
    assertThatThrownBy(() -> EmbeddedMongo.start(directory, port).close())
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContainingAll(parts)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }
}
