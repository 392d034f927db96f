package org.kept.servicekit.consume;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bson.Document;

/**
 * A projector that counts, as design 7 has it: one summary of all events with the offsets that are
 * in it, written before the streams' own documents. Repaired events have no offset to go by, so the
 * summary is computed anew for them, and forgets its offsets.
 */
final class Counting implements Projector {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  /** Streams with the sequence of the event that cannot be projected. */
  final Map<String, Long> poison = new HashMap<>();

  /** Called when the poison works, with the size of the batch it came in. */
  IntConsumer onPoison = size -> {};

  /** Streams with the one that must have been seen before their first event. */
  final Map<String, String> waitFor = new HashMap<>();

  private final MongoCollection<Document> streams;
  private final MongoCollection<Document> summaries;

  Counting(MongoDatabase database) {
    this.streams = database.getCollection("streams");
    this.summaries = database.getCollection("summaries");
  }

  @Override
  public void project(List<Received> batch) {
    Map<String, Document> documents = load(batch);
    Set<String> changed = new HashSet<>();
    Document summary = summary();
    Document applied = summary.get("applied", Document.class);
    boolean repaired = false;
    for (Received event : batch) {
      check(event, documents, batch.size());
      Document document = documents.computeIfAbsent(event.stream(), Counting::unseen);
      String partition = "p" + event.partition();
      boolean counted =
          !event.repaired() && event.offset() <= applied.get(partition, Long.valueOf(-1));
      if (StreamGuard.isNew(document.getLong("seen"), event)) {
        document.put("seen", event.sequence());
        document.getList("events", Long.class).add(event.sequence());
        changed.add(event.stream());
        if (!counted) {
          summary.put("count", summary.getLong("count") + 1);
        }
      }
      if (!event.repaired() && !counted) {
        applied.put(partition, event.offset());
      }
      repaired |= event.repaired();
    }
    if (!repaired) {
      summaries.replaceOne(eq("_id", "all"), summary, UPSERT);
    }
    documents.keySet().retainAll(changed);
    write(documents);
    if (repaired) {
      summaries.replaceOne(eq("_id", "all"), summary(total(), new Document()), UPSERT);
    }
  }

  private void check(Received event, Map<String, Document> documents, int batch) {
    if (poison.getOrDefault(event.stream(), -1L) == event.sequence()) {
      onPoison.accept(batch);
      throw new IllegalStateException("poison");
    }
    String other = waitFor.get(event.stream());
    if (other != null && !documents.containsKey(other)) {
      throw new NotYetException(other);
    }
  }

  private static Document unseen(String stream) {
    return new Document("_id", stream)
        .append("seen", StreamGuard.NOTHING)
        .append("events", new ArrayList<Long>());
  }

  private Map<String, Document> load(List<Received> batch) {
    Set<String> ids = new HashSet<>();
    for (Received event : batch) {
      ids.add(event.stream());
      ids.add(waitFor.getOrDefault(event.stream(), event.stream()));
    }
    Map<String, Document> documents = new HashMap<>();
    streams.find(in("_id", ids)).forEach(found -> documents.put(found.getString("_id"), found));
    return documents;
  }

  private void write(Map<String, Document> documents) {
    if (documents.isEmpty()) {
      return;
    }
    streams.bulkWrite(
        documents.values().stream()
            .map(
                document ->
                    new ReplaceOneModel<>(eq("_id", document.getString("_id")), document, UPSERT))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }

  private Document summary() {
    Document summary = summaries.find(eq("_id", "all")).first();
    return summary == null ? summary(0, new Document()) : summary;
  }

  private static Document summary(long count, Document applied) {
    return new Document("_id", "all").append("count", count).append("applied", applied);
  }

  private long total() {
    long total = 0;
    for (Document stream : streams.find()) {
      total += stream.getList("events", Long.class).size();
    }
    return total;
  }

  /** What the summary says. */
  long count() {
    return summary().getLong("count");
  }

  /** The sequences that were applied to each stream, in the order they were. */
  Map<String, List<Long>> events() {
    Map<String, List<Long>> events = new HashMap<>();
    streams
        .find()
        .forEach(
            stream -> events.put(stream.getString("_id"), stream.getList("events", Long.class)));
    return events;
  }
}
