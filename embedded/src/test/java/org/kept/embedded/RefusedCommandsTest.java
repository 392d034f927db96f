package org.kept.embedded;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What MongoDB can do and the embedded server cannot: it says so instead of doing less. What both
 * do is in MongoDialectTest.
 */
class RefusedCommandsTest {

  private static final int CANNOT_CREATE_INDEX = 67;

  @TempDir Path directory;

  @Test
  void whatWouldNotBeHonouredIsRefusedAndChangesNothing() {
    try (EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("mongo"), 0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      MongoCollection<Document> things = client.getDatabase("refused").getCollection("things");
      things.insertOne(new Document("_id", 1).append("name", "a"));

      assertThat(
              refusal(
                  () ->
                      things.createIndex(
                          ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS))))
          .isEqualTo(CANNOT_CREATE_INDEX);
      assertThat(
              refusal(
                  () ->
                      things.createIndex(
                          ascending("name"),
                          new IndexOptions().partialFilterExpression(gt("n", 1)))))
          .isEqualTo(CANNOT_CREATE_INDEX);
      assertThat(refusal(() -> things.createIndex(Indexes.text("name"))))
          .isEqualTo(CANNOT_CREATE_INDEX);
      assertThat(refusal(() -> things.renameCollection(new MongoNamespace("refused.elsewhere"))))
          .isEqualTo(StoreDatabase.NOT_SUPPORTED);
      assertThat(things.countDocuments()).isOne();
      assertThat(things.listIndexes()).hasSize(1);
    }
  }

  private static int refusal(ThrowingCallable command) {
    return catchThrowableOfType(MongoCommandException.class, command).getErrorCode();
  }
}
