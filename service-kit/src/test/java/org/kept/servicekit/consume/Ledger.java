package org.kept.servicekit.consume;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * A projector as services write them: one document a stream, with the last sequence seen and all
 * that were applied, so that a lost, doubled or disordered event shows.
 */
final class Ledger implements Projector {

  /** Streams whose event of this sequence cannot be projected. */
  final Map<String, Long> poison = new ConcurrentHashMap<>();

  /** Streams that wait for something. */
  final Set<String> notYet = ConcurrentHashMap.newKeySet();

  /** Every batch as it was given. */
  final List<List<Received>> batches = new CopyOnWriteArrayList<>();

  /** Called before anything is written, and before each write but the first. */
  volatile Consumer<String> between = place -> {};

  private final MongoCollection<Document> streams;

  Ledger(MongoDatabase database) {
    this.streams = database.getCollection("ledger");
  }

  @Override
  public void project(List<Received> batch) {
    batches.add(batch);
    between.accept("before");
    Map<String, Document> documents = load(batch);
    for (Received event : batch) {
      fail(event);
      apply(
          event,
          documents.computeIfAbsent(
              event.stream(),
              stream ->
                  new Document("_id", stream)
                      .append("seen", StreamGuard.NOTHING)
                      .append("applied", new ArrayList<Long>())));
    }
    write(documents);
    between.accept("after");
  }

  private Map<String, Document> load(List<Received> batch) {
    Set<String> ids = new HashSet<>();
    batch.forEach(event -> ids.add(event.stream()));
    Map<String, Document> documents = new HashMap<>();
    streams.find(in("_id", ids)).forEach(found -> documents.put(found.getString("_id"), found));
    return documents;
  }

  private void fail(Received event) {
    if (poison.getOrDefault(event.stream(), -1L) == event.sequence()) {
      throw new IllegalStateException("poison");
    }
    if (notYet.contains(event.stream())) {
      throw new NotYetException("the definition of " + event.stream());
    }
  }

  private static void apply(Received event, Document document) {
    if (StreamGuard.isNew(document.getLong("seen"), event)) {
      document.put("seen", event.sequence());
      document.getList("applied", Long.class).add(event.sequence());
    }
  }

  private void write(Map<String, Document> documents) {
    List<Document> all = List.copyOf(documents.values());
    int half = all.size() / 2;
    write(all.subList(0, half));
    between.accept("between");
    write(all.subList(half, all.size()));
  }

  private void write(List<Document> some) {
    if (!some.isEmpty()) {
      streams.bulkWrite(
          some.stream()
              .map(
                  document ->
                      new ReplaceOneModel<>(
                          eq("_id", document.getString("_id")),
                          document,
                          new ReplaceOptions().upsert(true)))
              .toList());
    }
  }

  /** The sequences that were applied to a stream, in the order they were. */
  List<Long> applied(String stream) {
    Document document = streams.find(eq("_id", stream)).first();
    return document == null ? List.of() : document.getList("applied", Long.class);
  }
}
