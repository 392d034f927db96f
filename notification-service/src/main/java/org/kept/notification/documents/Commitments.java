package org.kept.notification.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/** Commitments by id and slug: what they are called, and whether they can be followed. */
public final class Commitments {

  /** What is kept of a commitment that nobody may see yet: that its events were seen. */
  public static final String DRAFT = "draft";

  private final MongoCollection<Document> commitments;

  public Commitments(NotificationDatabase database) {
    this.commitments = database.commitments;
  }

  /**
   * What is known of a commitment, which may be too little to follow it.
   *
   * @param known none while it is a draft
   * @param before what {@link #seen} was when this was read, -1 if it was not there
   */
  public record Row(String id, @Nullable KnownCommitment known, long seen, long before) {}

  /** One that was published, by its id. */
  public Optional<KnownCommitment> find(String id) {
    return first(eq("_id", id));
  }

  /** One that was published, by its id or its slug. */
  public Optional<KnownCommitment> findByIdOrSlug(String idOrSlug) {
    return find(idOrSlug).or(() -> first(eq("slug", idOrSlug)));
  }

  /** Rows of these commitments, by id; those that are not there are left out. */
  public Map<String, Row> rows(Collection<String> ids) {
    Map<String, Row> rows = new HashMap<>();
    for (Document document : commitments.find(in("_id", ids))) {
      long seen = document.getLong("seen");
      String id = document.getString("_id");
      rows.put(id, new Row(id, read(document), seen, seen));
    }
    return rows;
  }

  /** Writes rows of distinct ids; fails, to be tried again, if one was written meanwhile. */
  public void write(Collection<Row> rows) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Row row : rows) {
      Bson unchanged =
          row.before() < 0
              ? eq("_id", row.id())
              : and(eq("_id", row.id()), eq("seen", row.before()));
      writes.add(
          new UpdateOneModel<>(
              unchanged, new Document("$set", fields(row)), new UpdateOptions().upsert(true)));
    }
    if (!writes.isEmpty()) {
      commitments.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private Optional<KnownCommitment> first(Bson filter) {
    return Optional.ofNullable(commitments.find(filter).first()).map(Commitments::read);
  }

  private static Document fields(Row row) {
    Document fields = new Document("seen", row.seen());
    KnownCommitment known = row.known();
    if (known == null) {
      return fields.append("state", DRAFT);
    }
    return fields
        .append("slug", known.slug())
        .append("state", known.state())
        .append("campaign", known.campaign())
        .append("regionScheme", known.regionScheme())
        .append("title", title(known.title()));
  }

  private static @Nullable KnownCommitment read(Document document) {
    if (document.getString("state").equals(DRAFT)) {
      return null;
    }
    Document title = document.get("title", Document.class);
    return new KnownCommitment(
        document.getString("_id"),
        document.getString("slug"),
        new Text(
            title.getString("language"),
            title.getString("text"),
            title.getList("translations", Document.class).stream()
                .map(
                    t ->
                        new Translation(
                            t.getString("language"), t.getString("text"), t.getString("by")))
                .toList()),
        document.getString("campaign"),
        document.getString("regionScheme"),
        document.getString("state"),
        document.getLong("seen"));
  }

  private static Document title(Text title) {
    return new Document("language", title.language())
        .append("text", title.text())
        .append(
            "translations",
            title.translations().stream()
                .map(
                    t ->
                        new Document("language", t.language())
                            .append("text", t.text())
                            .append("by", t.by()))
                .toList());
  }
}
