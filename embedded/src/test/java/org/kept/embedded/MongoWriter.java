package org.kept.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Writes without end, and says "thread step" for every step that was acknowledged.
 *
 * <p>Each thread goes through the documents of its own one by one: even steps insert, odd ones
 * update, and every third document is deleted in a step of its own.
 */
final class MongoWriter {

  static final int THREADS = 6;
  static final int STEPS_PER_DOCUMENT = 3;

  private MongoWriter() {}

  public static void main(String[] arguments) {
    EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
    MongoClient client = MongoClients.create(mongo.connectionString());
    MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
    things.createIndex(ascending("thread", "number"), new IndexOptions().unique(true));
    things.createIndex(ascending("out"), new IndexOptions().sparse(true));
    things.createIndex(ascending("version"));
    IntStream.range(0, THREADS)
        .forEach(thread -> new Thread(() -> write(things, arguments[1] + thread)).start());
  }

  private static void write(MongoCollection<Document> things, String thread) {
    for (int step = 0; ; step++) {
      step(things, thread, step);
      System.out.println(thread + " " + step);
    }
  }

  private static void step(MongoCollection<Document> things, String thread, int step) {
    int number = step / STEPS_PER_DOCUMENT;
    String id = thread + ":" + number;
    switch (step % STEPS_PER_DOCUMENT) {
      case 0 ->
          things.insertOne(
              new Document("_id", id)
                  .append("thread", thread)
                  .append("number", number)
                  .append("version", 1)
                  .append("text", "1".repeat(number % 2_000))
                  .append("out", number % 16 + "|" + id));
      case 1 ->
          things.updateOne(
              eq("_id", id),
              combine(set("version", 2), set("text", "2".repeat(number % 2_000)), unset("out")));
      default -> {
        if (isDeleted(number)) {
          things.deleteOne(eq("_id", id));
        }
      }
    }
  }

  static boolean isDeleted(int number) {
    return number % 3 == 0;
  }
}
