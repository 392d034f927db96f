package org.kept.progress.read.definitions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.kept.servicekit.consume.StreamGuard;

/** One document a stream: the last sequence seen, and the value that its events come to. */
final class StreamDocuments<T> {

  private static final int ATTEMPTS = 10;

  private final MongoCollection<Document> collection;
  private final Function<T, Document> write;
  private final Function<Document, T> read;

  StreamDocuments(
      MongoCollection<Document> collection,
      Function<T, Document> write,
      Function<Document, T> read) {
    this.collection = collection;
    this.write = write;
    this.read = read;
  }

  private record Seen<T>(long sequence, Optional<T> value) {}

  MongoCollection<Document> collection() {
    return collection;
  }

  /** The value in a document; empty if the stream has not come to one yet. */
  Optional<T> value(Document document) {
    return Optional.ofNullable(document.get("value", Document.class)).map(read);
  }

  /** Sequence of the last event seen of a stream; -1 if none was. */
  long sequence(String id) {
    Document document = collection.find(eq("_id", id)).first();
    return document == null ? StreamGuard.NOTHING : document.getLong("sequence");
  }

  /** Applies changes in their order, those that were applied before excepted. */
  void apply(List<Change<T>> changes) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (changes.isEmpty() || tried(changes)) {
        return;
      }
    }
    throw new IllegalStateException("others kept writing to " + collection.getNamespace());
  }

  private boolean tried(List<Change<T>> changes) {
    Map<String, Seen<T>> before = find(changes);
    Map<String, Seen<T>> after = new LinkedHashMap<>();
    for (Change<T> change : changes) {
      String id = change.received().stream();
      Seen<T> seen =
          after.getOrDefault(
              id, before.getOrDefault(id, new Seen<>(StreamGuard.NOTHING, Optional.empty())));
      if (StreamGuard.isNew(seen.sequence(), change.received())) {
        after.put(
            id, new Seen<>(change.received().sequence(), change.effect().apply(seen.value())));
      }
    }
    return after.isEmpty() || written(before, after);
  }

  private Map<String, Seen<T>> find(List<Change<T>> changes) {
    List<String> ids = changes.stream().map(c -> c.received().stream()).distinct().toList();
    Map<String, Seen<T>> found = new HashMap<>();
    for (Document document : collection.find(in("_id", ids))) {
      found.put(
          document.getString("_id"), new Seen<>(document.getLong("sequence"), value(document)));
    }
    return found;
  }

  private boolean written(Map<String, Seen<T>> before, Map<String, Seen<T>> after) {
    List<UpdateOneModel<Document>> writes =
        after.entrySet().stream()
            .map(
                entry -> {
                  Seen<T> old = before.get(entry.getKey());
                  long sequence = old == null ? StreamGuard.NOTHING : old.sequence();
                  return new UpdateOneModel<Document>(
                      and(eq("_id", entry.getKey()), eq("sequence", sequence)),
                      new Document("$set", document(entry.getValue())),
                      new UpdateOptions().upsert(true));
                })
            .toList();
    try {
      BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return result.getMatchedCount() + result.getUpserts().size() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }

  private Document document(Seen<T> seen) {
    return new Document("sequence", seen.sequence())
        .append("value", seen.value().map(write).orElse(null));
  }
}
