package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexAgainstScanTest {

  private static final int ROUNDS = 1_000;

  /** The server looks through what it knows of all indexes whenever it makes one. */
  private static final int ROUNDS_IN_A_STORE = 50;

  private static final int DOCUMENTS = 30;
  private static final int QUERIES = 12;

  @TempDir Path directory;

  @Test
  void answersEqualThoseOfACollectionWithoutIndexesWhateverIsStoredAndAsked() {
    for (int seed = 0; seed < ROUNDS; ) {
      try (OpenStore store = new OpenStore(directory.resolve(seed + ".mv"))) {
        for (int round = 0; round < ROUNDS_IN_A_STORE; round++) {
          round(store, seed++);
        }
      }
    }
  }

  private static void round(OpenStore store, int seed) {
    RandomDocuments random = new RandomDocuments(seed);
    StoreCollection scanned = store.collection("scanned" + seed);
    StoreCollection indexed = store.collection("indexed" + seed);
    boolean indexFirst = random.below(2) == 0;
    List<Document> keys = List.of(random.key(), random.key(), random.key());
    if (indexFirst) {
      createIndexes(store, indexed, keys, random);
    }
    List<Document> documents = new ArrayList<>();
    for (int id = 0; id < DOCUMENTS; id++) {
      documents.add(random.document(id));
    }
    for (Document document : documents) {
      if (indexed.insertDocuments(List.of(document.cloneDeeply()), false).isEmpty()) {
        scanned.insertDocuments(
            List.of(document), false); // not if it has two arrays that one index cannot hold
      }
    }
    if (!indexFirst) {
      createIndexes(store, indexed, keys, random);
    }
    for (int query = 0; query < QUERIES; query++) {
      if (query % 4 == 0) {
        change(scanned, indexed, random);
      }
      compare(scanned, indexed, random, seed);
    }
    assertThat(OpenStore.differences(indexed)).as("seed %d", seed).isEmpty();
    store.drop(scanned);
    store.drop(indexed);
  }

  private static void createIndexes(
      OpenStore store, StoreCollection collection, List<Document> keys, RandomDocuments random) {
    for (Document key : keys) {
      try {
        store.createIndex(collection.getCollectionName(), key, false, random.below(3) == 0);
      } catch (MongoServerError parallelArrays) {
        assertThat(parallelArrays.hasCode(ErrorCode.CannotIndexParallelArrays)).isTrue();
      }
    }
  }

  private static void change(
      StoreCollection scanned, StoreCollection indexed, RandomDocuments random) {
    Document one = new Document("_id", random.below(DOCUMENTS));
    if (random.below(4) == 0) {
      assertThat(indexed.deleteDocuments(one, 1)).isEqualTo(scanned.deleteDocuments(one, 1));
      return;
    }
    Document update = random.update();
    try {
      OpenStore.update(indexed, one, update, false);
    } catch (RuntimeException parallelArrays) {
      return;
    }
    OpenStore.update(scanned, one, update, false);
  }

  private static void compare(
      StoreCollection scanned, StoreCollection indexed, RandomDocuments random, int seed) {
    Document filter = random.filter();
    Document order = random.order();
    int skip = random.below(4) == 0 ? random.below(5) : 0;
    int limit = random.below(3) == 0 ? 1 + random.below(10) : 0;
    String what =
        "seed "
            + seed
            + ": "
            + filter
            + " sorted by "
            + order
            + " skip "
            + skip
            + " limit "
            + limit;
    List<Document> expected;
    List<Document> all;
    try {
      all = OpenStore.find(scanned, filter, new Document(), 0, 0);
      expected = OpenStore.find(scanned, filter, order, skip, limit);
    } catch (RuntimeException e) {
      return; // the server has no answer to compare with
    }
    List<Document> found = OpenStore.find(indexed, filter, order, skip, limit);
    assertThat(found.size()).as(what).isEqualTo(expected.size());
    assertThat(ids(found).size()).as(what + ": each once").isEqualTo(found.size());
    assertThat(ids(all).containsAll(ids(found))).as(what + ": only what matches").isTrue();
    assertThat(inSameOrder(found, expected, order)).as(what + ": in order").isTrue();
  }

  /** Equal keys may change places. */
  private static boolean inSameOrder(
      List<Document> found, List<Document> expected, Document order) {
    if (order.isEmpty()) {
      return true;
    }
    DocumentComparator comparator = new DocumentComparator(order);
    return IntStream.range(0, found.size())
        .allMatch(i -> comparator.compare(found.get(i), expected.get(i)) == 0);
  }

  private static Set<Object> ids(List<Document> documents) {
    return documents.stream().map(document -> document.get("_id")).collect(Collectors.toSet());
  }
}
