package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not as it was written is refused in one line, or answers as if it were. */
class DamagedFileTest {

  private static final int FLIPS = LongRun.rounds(250, 20_000);
  private static final int CATALOGUE = 300;
  private static final String LINE =
      "is damaged: restore the directory it is in from a copy, or move that directory away to start empty.";

  @TempDir Path directory;

  @Test
  void aBitThatFlippedAnywhereIsNoticedOrMakesNoDifference() throws IOException {
    for (boolean closed : List.of(true, false)) {
      byte[] whole = file(closed);
      Set<String> outcomes = new HashSet<>();
      for (int seed = 0; seed < FLIPS; seed++) {
        Random random = new Random(seed);
        int at = random.nextInt(whole.length);
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        outcomes.add(outcome(damaged, "byte " + at + " of " + whole.length));
      }
      assertThat(outcomes).containsExactlyInAnyOrder("refused", "as written");
    }
  }

  /** Where the store writes down what there is, of which it keeps no checksum itself. */
  @Test
  void aBitThatFlippedInTheNamesOfCollectionsAndIndexesIsNoticed() throws IOException {
    byte[] whole = file(true);
    byte[] name = "name.".getBytes(StandardCharsets.US_ASCII);
    int tried = 0;
    for (int at = 0; at < whole.length - CATALOGUE; at++) {
      if (Arrays.equals(whole, at, at + name.length, name, 0, name.length)) {
        for (int letter = at; letter < at + CATALOGUE; letter++, tried++) {
          byte[] damaged = whole.clone();
          damaged[letter] ^= 1;
          outcome(damaged, "letter " + letter + " of " + whole.length);
        }
        at += CATALOGUE;
      }
    }
    assertThat(tried).isPositive();
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    byte[] whole = file(false);
    for (int seed = 0; seed < 40; seed++) {
      int length = new Random(seed).nextInt(whole.length);
      assertThat(outcome(Arrays.copyOf(whole, length), "cut to " + length)).isEqualTo("refused");
    }
  }

  @Test
  void aDamagedNoteOfWhatWasAcknowledgedIsRefusedSinceTheFileMayBeAnOldOne() throws IOException {
    byte[] whole = file(false);
    Path note = OpenStore.acknowledged(directory.resolve("store.mv"));
    byte[] known = Files.readAllBytes(note);
    for (int at = 0; at < known.length; at++) {
      byte[] damaged = known.clone();
      damaged[at] ^= 4;
      Files.write(note, damaged);
      assertThat(outcome(whole, "byte " + at + " of the note")).isEqualTo("refused");
    }
    Files.delete(note);
    assertThat(outcome(whole, "without the note")).isEqualTo("as written");
  }

  @Test
  void anOlderStateOfTheFileThanWasAcknowledgedIsRefused() throws IOException {
    byte[] older = file(true);
    Path path = directory.resolve("store.mv");
    Files.write(path, older);
    try (OpenStore store = new OpenStore(path)) {
      store.write(() -> store.collection("things").insertDocuments(documents(900, 901), true));
    }

    assertThat(outcome(older, "an old copy of the file only")).isEqualTo("refused");
  }

  private byte[] file(boolean closed) throws IOException {
    Path path = directory.resolve("store.mv");
    Files.deleteIfExists(path);
    Files.deleteIfExists(OpenStore.acknowledged(path));
    OpenStore store = new OpenStore(path);
    StoreCollection things = store.collection("things");
    StoreCollection others = store.collection("others");
    store.createIndex("things", new Document("a", 1).append("b", -1), false, false);
    for (int commit = 0; commit < 12; commit++) {
      List<Document> some = documents(20 * commit, 20 * commit + 20);
      int from = 20 * commit - 5;
      store.write(
          () -> {
            things.insertDocuments(some, true);
            others.insertDocuments(some, true);
            return things.deleteDocuments(new Document("_id", new Document("$lt", from)), 3);
          });
    }
    byte[] running = Files.readAllBytes(path);
    byte[] known = Files.readAllBytes(OpenStore.acknowledged(path));
    store.close();
    byte[] bytes = closed ? Files.readAllBytes(path) : running;
    if (!closed) {
      Files.write(OpenStore.acknowledged(path), known);
    }
    return bytes;
  }

  private String outcome(byte[] bytes, String what) throws IOException {
    Path path = directory.resolve("store.mv");
    Files.write(path, bytes);
    Path note = OpenStore.acknowledged(path);
    byte[] before = Files.exists(note) ? Files.readAllBytes(note) : new byte[0];
    try (OpenStore store = new OpenStore(path)) {
      StoreCollection things = store.collection("things");
      assertThat(List.of(store.has("things"), store.has("others"))).as(what).containsOnly(true);
      assertThat(things.getIndexes()).as(what).hasSize(2);
      assertThat(OpenStore.differences(things)).as(what).isEmpty();
      assertThat(store.collection("others").count()).as(what).isEqualTo(240);
      assertThat(OpenStore.find(store.collection("others"), new Document(), null, 0, 0))
          .as(what)
          .isEqualTo(documents(0, 240));
      return "as written";
    } catch (EmbeddedServerException e) {
      assertThat(e.getMessage()).as(what).endsWith(LINE);
      assertThat(e.getMessage().lines()).as(what).hasSize(1);
      return "refused";
    } finally {
      Files.write(note, before);
    }
  }

  private static List<Document> documents(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Document("_id", i).append("a", i % 7).append("b", "text " + i * 7919))
        .toList();
  }
}
