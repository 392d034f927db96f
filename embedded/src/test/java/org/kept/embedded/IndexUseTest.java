package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many documents a query looks at, among ten thousand. */
class IndexUseTest {

  private static final int DOCUMENTS = 10_000;
  private static final Document NO_ORDER = new Document();

  @TempDir static Path directory;

  private static OpenStore store;
  private static StoreCollection commits;

  @BeforeAll
  static void fill() {
    store = new OpenStore(directory.resolve("store.mv"));
    commits = store.collection("commits");
    store.createIndex("commits", new Document("stream", 1).append("firstSeq", 1), true, false);
    store.createIndex("commits", new Document("out", 1), false, true);
    store.createIndex("commits", new Document("nextDueAt", -1), false, false);
    store.createIndex("commits", new Document("tags", 1), false, false);
    commits.insertDocuments(IntStream.range(0, DOCUMENTS).mapToObj(IndexUseTest::commit).toList());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Document commit(int i) {
    Document commit =
        new Document("_id", "s" + i / 10 + ":" + i % 10)
            .append("stream", "s" + i / 10)
            .append("firstSeq", (long) (i % 10))
            .append("nextDueAt", i)
            .append("tags", List.of("t" + i % 100, "t" + i % 101))
            .append("kind", "k");
    return i % 100 == 0 ? commit.append("out", String.format("%02d|%05d", i % 16, i)) : commit;
  }

  @Test
  void theLoadOfAStreamLooksAtItsCommitsOnly() {
    assertThat(
            examined(
                new Document("stream", "s77").append("firstSeq", new Document("$gte", 4L)),
                new Document("firstSeq", 1),
                0,
                6))
        .isEqualTo(6);
  }

  @Test
  void oneStepOfTheRelayLooksAtWhatItTakes() {
    Document slice = new Document("$gt", "04|").append("$lt", "04}");

    assertThat(examined(new Document("out", slice), new Document("out", 1), 5, 5)).isEqualTo(5);
    assertThat(
            examined(
                new Document(
                    "$and",
                    List.of(
                        new Document("out", new Document("$gt", "04|")),
                        new Document("out", new Document("$lt", "04}")))),
                new Document("out", -1),
                5,
                5))
        .isEqualTo(5);
  }

  @Test
  void tenThousandPlacesOfAnIndexAreLookedAtAndForMoreTheWholeCollectionIs() {
    assertThat(examined(streams(10_000), NO_ORDER, 0, DOCUMENTS / 10)).isEqualTo(DOCUMENTS / 10);
    assertThat(examined(streams(10_001), NO_ORDER, 0, DOCUMENTS / 10)).isEqualTo(DOCUMENTS);
  }

  /** Looks for so many streams, of which a tenth of the documents are. */
  private static Document streams(int count) {
    return new Document(
        "stream",
        new Document("$in", IntStream.range(900, 900 + count).mapToObj(i -> "s" + i).toList()));
  }

  @Test
  void theOldestThatIsDueIsTheOnlyOneLookedAt() {
    assertThat(
            examined(
                new Document("nextDueAt", new Document("$lte", 9_000)),
                new Document("nextDueAt", 1),
                1,
                1))
        .isOne();
  }

  @Test
  void theFirstInTheOrderOfAnIndexAreFoundWithoutSorting() {
    assertThat(examined(NO_ORDER, new Document("nextDueAt", -1), 3, 3)).isEqualTo(3);
    assertThat(examined(NO_ORDER, new Document("nextDueAt", 1), 3, 3)).isEqualTo(3);
  }

  @Test
  void anIdAndListsOfIdsAreLookedUp() {
    assertThat(examined(new Document("_id", "s5:5"), NO_ORDER, 0, 1)).isOne();
    assertThat(
            examined(
                new Document("_id", new Document("$in", List.of("s5:5", "s6:6", "nobody"))),
                NO_ORDER,
                0,
                2))
        .isEqualTo(2);
    assertThat(
            examined(
                new Document("stream", new Document("$in", List.of("s1", "s2")))
                    .append("firstSeq", new Document("$lt", 2L)),
                NO_ORDER,
                0,
                4))
        .isEqualTo(4);
  }

  @Test
  void theBacklogIsCountedWithoutAScan() {
    assertThat(examined(new Document("out", new Document("$exists", true)), NO_ORDER, 0, 100))
        .isEqualTo(100);
  }

  @Test
  void elementsOfArraysAreLookedUp() {
    assertThat(examined(new Document("tags", "t7"), NO_ORDER, 0, 198)).isEqualTo(198);
  }

  @Test
  void aConditionWithoutAnIndexIsAScan() {
    assertThat(examined(new Document("kind", "other"), NO_ORDER, 0, 0)).isEqualTo(DOCUMENTS);
  }

  @Test
  void updatesAndDeletesFindTheirDocumentsTheSameWay() {
    StoreCollection copy = store.collection("copy");
    copy.insertDocuments(IntStream.range(0, 1_000).mapToObj(i -> new Document("_id", i)).toList());

    assertThat(
            examinedBy(
                copy,
                () -> {
                  OpenStore.update(
                      copy,
                      new Document("_id", 5),
                      new Document("$set", new Document("x", 1)),
                      false);
                }))
        .isOne();
    assertThat(examinedBy(copy, () -> copy.deleteDocuments(new Document("_id", 6), 1))).isOne();
    assertThat(
            examinedBy(
                copy,
                () -> {
                  OpenStore.update(
                      copy, new Document(), new Document("$set", new Document("x", 2)), false);
                }))
        .as("the first of all")
        .isOne();
  }

  @Test
  void aSortWithoutAnIndexIsBounded() {
    StoreCollection large = store.collection("large");
    String text = "x".repeat(1 << 20);
    IntStream.range(0, 40)
        .forEach(i -> large.insertDocuments(List.of(new Document("_id", i).append("text", text))));

    assertThat(
            OpenStore.find(large, new Document(), new Document("text", 1).append("_id", -1), 0, 3))
        .extracting(document -> document.get("_id"))
        .containsExactly(39, 38, 37);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                MongoServerError.class,
                () -> OpenStore.find(large, new Document(), new Document("text", 1), 0, 0)))
        .hasMessageContaining("add an index or a limit");
  }

  private static long examined(Document filter, Document order, int limit, int expected) {
    List<Document> found = new ArrayList<>();
    long examined =
        examinedBy(commits, () -> found.addAll(OpenStore.find(commits, filter, order, 0, limit)));
    assertThat(found.size()).isEqualTo(expected);
    return examined;
  }

  private static long examinedBy(StoreCollection collection, Runnable action) {
    long before = collection.examined();
    action.run();
    return collection.examined() - before;
  }
}
