package org.kept.commitment.read.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.kept.commitment.read.StreamKind;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;

/**
 * The view of what happened to commitments: one row an event, with all that the event says. A row
 * is the same however often its event comes, so it needs no guard. From its rows a commitment can
 * be shown as it was at any version.
 */
public final class History {

  private final MongoCollection<Document> rows;

  public History(MongoDatabase database) {
    this.rows = database.getCollection("view_history_2");
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    rows.createIndex(ascending("stream", "sequence"));
  }

  /** Keeps it up to date. */
  public Projector projector() {
    return this::project;
  }

  private void project(List<Received> batch) {
    Map<String, Document> byId = new LinkedHashMap<>();
    batch.stream()
        .filter(event -> StreamKind.of(event) == StreamKind.COMMITMENT)
        .forEach(event -> byId.put(event.envelope().id(), Happened.row(event)));
    if (!byId.isEmpty()) {
      rows.bulkWrite(
          byId.entrySet().stream()
              .map(
                  it ->
                      new ReplaceOneModel<>(
                          eq("_id", it.getKey()), it.getValue(), new ReplaceOptions().upsert(true)))
              .toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  /** What happened to a commitment up to a version, in order. */
  public List<Happened> until(String commitment, long version) {
    return rows.find(and(eq("stream", commitment), lte("sequence", version)))
        .sort(ascending("stream", "sequence"))
        .map(Happened::of)
        .into(new ArrayList<>());
  }
}
