package org.kept.progress.read.definitions;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.servicekit.consume.Received;
import org.kept.testkit.Servers;

/** A stream's document while others write to it, too. */
class StreamDocumentsTest {

  private static MongoClient client;

  private final MongoCollection<Document> collection =
      client.getDatabase(Servers.freshDatabase("streams")).getCollection("streams");
  private final StreamDocuments<String> documents =
      new StreamDocuments<>(
          collection, value -> new Document("v", value), document -> document.getString("v"));
  private final AtomicInteger tries = new AtomicInteger();

  @BeforeAll
  static void open() {
    client = MongoClients.create(Servers.mongoUri());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void aChangeThatOthersOvertakeIsTriedTenTimes() {
    documents.apply(List.of(overtaken("granted", 9)));
    assertThat(tries).hasValue(10);
    assertThat(documents.sequence("granted")).isEqualTo(1_000);

    tries.set(0);
    assertThatThrownBy(() -> documents.apply(List.of(overtaken("refused", 10))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(10);
  }

  /** Somebody else writes first, so many times. */
  private Change<String> overtaken(String stream, int times) {
    Envelope envelope =
        new Envelope("e", "/test", "t", stream, Instant.EPOCH, 1_000, stream, "ana", null);
    return new Change<>(
        new Received(new Published(envelope, "any"), "t", 0, 0, -1, false),
        before -> {
          int time = tries.incrementAndGet();
          if (time <= times) {
            collection.updateOne(
                eq("_id", stream),
                new Document("$set", new Document("sequence", (long) time)),
                new UpdateOptions().upsert(true));
          }
          return Optional.of("ours");
        });
  }
}
