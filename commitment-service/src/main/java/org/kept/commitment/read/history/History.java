package org.kept.commitment.read.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
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
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamKind;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;

/**
 * The view of what happened to commitments: one row an event. A row is the same however often its
 * event comes, so it needs no guard; the last row of a stream tells how far the view is.
 */
public final class History {

  private final MongoCollection<Document> rows;

  public History(MongoDatabase database) {
    this.rows = database.getCollection("view_history");
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
        .forEach(event -> byId.put(event.envelope().id(), row(event)));
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

  private static Document row(Received event) {
    return new Document("_id", event.envelope().id())
        .append("stream", event.stream())
        .append("sequence", event.sequence())
        .append("at", event.envelope().time().toString())
        .append("actor", event.envelope().actor())
        .append("what", what(event.envelope().type()))
        .append("why", why(event.data()));
  }

  /** {@code org.kept.commitment.draft-edited.v1} is {@code draft-edited}. */
  private static String what(String type) {
    String[] parts = type.split("\\.", -1);
    return parts[parts.length - 2];
  }

  private static @Nullable String why(Object event) {
    return switch (event) {
      case CommitmentAmended it -> it.reason();
      case CommitmentExtended it -> it.reason();
      case CommitmentWithdrawn it -> it.reason();
      case CommitmentClosed it -> it.statement().text();
      case CommitmentContextNoted it -> it.note().text();
      case CommitmentFactChosen it -> it.reason();
      case CommitmentTranslated it -> it.field() + " (" + it.language() + "): " + it.text();
      case CommitmentChangesRequested it ->
          String.join("\n", it.changes().stream().map(c -> c.field() + ": " + c.change()).toList());
      // The others need no reason.
      default -> null;
    };
  }

  List<Document> rows(String commitment, long from) {
    return rows.find(and(eq("stream", commitment), gte("sequence", from)))
        .sort(ascending("stream", "sequence"))
        .into(new ArrayList<>());
  }
}
