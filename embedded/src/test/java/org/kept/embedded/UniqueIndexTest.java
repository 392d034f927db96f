package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniqueIndexTest {

  private static final int ROUNDS = 80;
  private static final int STEPS = 60;

  @TempDir Path directory;

  @Test
  void refusesExactlyWhatAnotherDocumentHas() {
    try (OpenStore store = new OpenStore(directory.resolve("store.mv"))) {
      for (int seed = 0; seed < ROUNDS; seed++) {
        round(store, new RandomDocuments(seed, false), seed);
      }
    }
  }

  private static void round(OpenStore store, RandomDocuments random, int seed) {
    StoreCollection things = store.collection("things" + seed);
    Document key = random.key();
    boolean sparse = random.below(2) == 0;
    store.createIndex(things.getCollectionName(), key, true, sparse);
    List<Document> stored = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      if (random.below(5) == 0 && !stored.isEmpty()) {
        Document removed = stored.remove(random.below(stored.size()));
        assertThat(things.deleteDocuments(new Document("_id", removed.get("_id")), 1)).isOne();
        continue;
      }
      boolean update = random.below(3) == 0 && !stored.isEmpty();
      Document old = update ? stored.get(random.below(stored.size())) : null;
      Document document = random.document(update ? (Integer) old.get("_id") : step);
      boolean taken =
          stored.stream().anyMatch(other -> other != old && collide(other, document, key, sparse));
      String what = "seed " + seed + ", step " + step + ": " + document + " by " + key;

      assertThat(accepted(things, document, update)).as(what).isEqualTo(!taken);

      if (!taken) {
        stored.remove(old);
        stored.add(document);
      }
    }
    assertThat(things.count()).isEqualTo(stored.size());
    assertThat(OpenStore.differences(things)).isEmpty();
    store.drop(things);
  }

  private static boolean accepted(StoreCollection things, Document document, boolean update) {
    if (!update) {
      return things.insertDocuments(List.of(document.cloneDeeply()), true).isEmpty();
    }
    try {
      OpenStore.update(
          things, new Document("_id", document.get("_id")), document.cloneDeeply(), false);
      return true;
    } catch (MongoServerError e) {
      assertThat(e.getCode()).isEqualTo(11000);
      return false;
    }
  }

  private static boolean collide(Document one, Document other, Document key, boolean sparse) {
    return !(sparse && (isLeftOut(one, key) || isLeftOut(other, key)))
        && new KeyValue(values(one, key))
            .normalized()
            .equals(new KeyValue(values(other, key)).normalized());
  }

  private static boolean isLeftOut(Document document, Document key) {
    return values(document, key).stream().allMatch(Missing.class::isInstance);
  }

  private static List<Object> values(Document document, Document key) {
    List<Object> values = new ArrayList<>();
    key.keySet().forEach(field -> values.add(Utils.getSubdocumentValue(document, field)));
    return values;
  }
}
