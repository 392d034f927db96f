package org.kept.progress.read.counts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.kept.eventstore.EventTypes;

/** The numbers in MongoDB: {@code progress}, {@code milestones} and {@code activity}. */
public final class MongoCountStore implements CountStore {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> progress;
  private final MongoCollection<Document> milestones;
  private final MongoCollection<Document> activity;
  private final CountDocuments documents;

  public MongoCountStore(MongoDatabase database, EventTypes types) {
    progress = database.getCollection("progress");
    milestones = database.getCollection("milestones");
    activity = database.getCollection("activity");
    documents = new CountDocuments(types);
  }

  /** Makes the indexes that reads rest on; without effect where they are there already. */
  public void ensureIndexes() {
    milestones.createIndex(ascending("commitment", "place"));
    milestones.createIndex(ascending("commitment", "deliverable", "place"));
    milestones.createIndex(ascending("mergedInto", "place"));
    milestones.createIndex(ascending("waiting"));
    activity.createIndex(ascending("commitment", "offset"));
    activity.createIndex(ascending("commitment", "deliverable", "offset"));
  }

  @Override
  public Map<String, Summary> summaries(Collection<String> commitments) {
    Map<String, Summary> found = new HashMap<>();
    for (Document document : progress.find(in("_id", commitments))) {
      found.put(document.getString("_id"), documents.summary(document));
    }
    return found;
  }

  @Override
  public Map<String, MilestoneHistory> milestones(Collection<String> ids) {
    Map<String, MilestoneHistory> found = new HashMap<>();
    for (Document document : milestones.find(in("_id", ids))) {
      found.put(document.getString("_id"), documents.milestone(document));
    }
    return found;
  }

  @Override
  public void eachMilestone(String commitment, Consumer<MilestoneHistory> each) {
    try (MongoCursor<Document> cursor =
        milestones
            .find(eq("commitment", commitment))
            .sort(ascending("commitment", "place"))
            .cursor()) {
      cursor.forEachRemaining(document -> each.accept(documents.milestone(document)));
    }
  }

  @Override
  public List<MilestoneHistory> milestones(
      String commitment, Optional<String> deliverable, long afterPlace, int limit) {
    Bson after = and(eq("commitment", commitment), gt("place", afterPlace));
    return milestones
        .find(deliverable.map(key -> and(after, eq("deliverable", key))).orElse(after))
        .sort(
            deliverable.isPresent()
                ? ascending("commitment", "deliverable", "place")
                : ascending("commitment", "place"))
        .limit(limit)
        .map(documents::milestone)
        .into(new ArrayList<>());
  }

  @Override
  public List<MilestoneHistory> mergedInto(String milestone, int limit) {
    return milestones
        .find(eq("mergedInto", milestone))
        .sort(ascending("mergedInto", "place"))
        .limit(limit)
        .map(documents::milestone)
        .into(new ArrayList<>());
  }

  @Override
  public List<MilestoneHistory> waiting(String after, int limit) {
    return milestones
        .find(gt("waiting", after))
        .sort(ascending("waiting"))
        .limit(limit)
        .map(documents::milestone)
        .into(new ArrayList<>());
  }

  @Override
  public void eachRow(String commitment, long upToOffset, Consumer<Row> each) {
    try (MongoCursor<Document> cursor =
        activity
            .find(and(eq("commitment", commitment), lte("offset", upToOffset)))
            .sort(ascending("commitment", "offset"))
            .cursor()) {
      cursor.forEachRemaining(document -> each.accept(documents.row(document)));
    }
  }

  @Override
  public List<Row> rows(String commitment, long afterOffset, long upToOffset, int limit) {
    return activity
        .find(
            and(eq("commitment", commitment), gt("offset", afterOffset), lte("offset", upToOffset)))
        .sort(ascending("commitment", "offset"))
        .limit(limit)
        .map(documents::row)
        .into(new ArrayList<>());
  }

  @Override
  public List<Row> lastRows(String commitment, long upToOffset, int limit) {
    return activity
        .find(and(eq("commitment", commitment), lte("offset", upToOffset)))
        .sort(descending("commitment", "offset"))
        .limit(limit)
        .map(documents::row)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Row> lastRow(String commitment, String deliverable, long upToOffset) {
    return Optional.ofNullable(
            activity
                .find(
                    and(
                        eq("commitment", commitment),
                        eq("deliverable", deliverable),
                        lte("offset", upToOffset)))
                .sort(descending("commitment", "deliverable", "offset"))
                .limit(1)
                .first())
        .map(documents::row);
  }

  @Override
  public void writeRows(Collection<Row> rows) {
    activity.bulkWrite(
        rows.stream()
            .map(
                row ->
                    new UpdateOneModel<Document>(
                        eq("_id", id(row)), new Document("$set", documents.row(row)), UPSERT))
            .toList(),
        UNORDERED);
  }

  private static String id(Row row) {
    return switch (row.cause()) {
      case Row.Told told -> told.partition() + ":" + told.offset();
      case Row.Recounted recounted ->
          throw new IllegalArgumentException("a recount is kept in the summary");
    };
  }

  @Override
  public boolean writeSummaries(Collection<Summary> summaries) {
    return writeEach(
        progress,
        summaries.stream()
            .map(
                summary ->
                    new UpdateOneModel<Document>(
                        and(eq("_id", summary.commitment()), eq("version", summary.version())),
                        new Document(
                            "$set",
                            documents.summary(summary).append("version", summary.version() + 1)),
                        UPSERT))
            .toList());
  }

  @Override
  public boolean writeMilestones(Map<MilestoneHistory, Long> changed) {
    return writeEach(
        milestones,
        changed.entrySet().stream()
            .map(
                entry ->
                    new UpdateOneModel<Document>(
                        and(eq("_id", entry.getKey().id()), eq("sequence", entry.getValue())),
                        new Document(
                            "$set",
                            documents
                                .milestone(entry.getKey())
                                .append("sequence", entry.getKey().sequence())),
                        UPSERT))
            .toList());
  }

  /**
   * A document that is there but not as it was read does not match, so the upsert tries to insert a
   * second one of its id, which the id forbids.
   */
  private static boolean writeEach(
      MongoCollection<Document> collection, List<UpdateOneModel<Document>> writes) {
    try {
      BulkWriteResult result = collection.bulkWrite(writes, UNORDERED);
      return result.getMatchedCount() + result.getUpserts().size() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() == null
          && e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }
}
