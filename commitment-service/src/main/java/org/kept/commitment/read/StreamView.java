package org.kept.commitment.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.StreamGuard;

/**
 * A view with one document a stream. The document holds the sequence it has seen, so that an event
 * that comes again changes nothing and a missing one is noticed.
 */
public final class StreamView implements Projector {

  /** Sequence of the last event a document shows. */
  public static final String SEQUENCE = "sequence";

  /** What an event changes in the document of its stream. */
  @FunctionalInterface
  public interface Fold {
    /**
     * @param document to be changed; empty but for its id before the first event
     */
    void apply(Document document, Received event);
  }

  private final MongoCollection<Document> documents;
  private final StreamKind kind;
  private final Fold fold;

  public StreamView(MongoCollection<Document> documents, StreamKind kind, Fold fold) {
    this.documents = documents;
    this.kind = kind;
    this.fold = fold;
  }

  @Override
  public void project(List<Received> batch) {
    List<Received> ours = batch.stream().filter(event -> StreamKind.of(event) == kind).toList();
    if (ours.isEmpty()) {
      return;
    }
    Map<String, Document> found = find(ours);
    Set<String> changed = new HashSet<>();
    for (Received event : ours) {
      Document document =
          found.computeIfAbsent(
              event.stream(),
              stream -> new Document("_id", stream).append(SEQUENCE, StreamGuard.NOTHING));
      if (StreamGuard.isNew(document.getLong(SEQUENCE), event)) {
        fold.apply(document, event);
        document.put(SEQUENCE, event.sequence());
        changed.add(event.stream());
      }
    }
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (String stream : changed) {
      Document document = found.getOrDefault(stream, new Document());
      writes.add(
          new ReplaceOneModel<>(eq("_id", stream), document, new ReplaceOptions().upsert(true)));
    }
    if (!writes.isEmpty()) {
      documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private Map<String, Document> find(List<Received> events) {
    Map<String, Document> found = new HashMap<>();
    List<String> streams = events.stream().map(Received::stream).distinct().toList();
    documents.find(in("_id", streams)).forEach(it -> found.put(it.getString("_id"), it));
    return found;
  }
}
