package org.kept.commitment.read.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamKind;
import org.kept.commitment.read.StreamView;
import org.kept.servicekit.consume.Projector;

/** The view of commitments: how it is made, and how it is asked. */
public final class Commitments {

  private final MongoCollection<Document> documents;

  public Commitments(MongoDatabase database) {
    this.documents = database.getCollection("view_commitments");
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending("slug"));
    documents.createIndex(ascending(CommitmentDocument.LIST_KEY), new IndexOptions().sparse(true));
    documents.createIndex(ascending("campaignId", CommitmentDocument.LIST_KEY));
  }

  /** Keeps it up to date. */
  public Projector projector() {
    return new StreamView(documents, StreamKind.COMMITMENT, CommitmentDocument::fold);
  }

  Optional<Document> find(String idOrSlug) {
    Document document = documents.find(eq("_id", idOrSlug)).first();
    return Optional.ofNullable(
        document != null ? document : documents.find(eq("slug", idOrSlug)).first());
  }

  /** Public ones only, since only those have a place in the list. */
  List<Document> list(@Nullable String campaignId, @Nullable String after, int limit) {
    Bson place =
        after == null
            ? gt(CommitmentDocument.LIST_KEY, "")
            : lt(CommitmentDocument.LIST_KEY, after);
    return documents
        .find(campaignId == null ? place : and(eq("campaignId", campaignId), place))
        .sort(
            campaignId == null
                ? descending(CommitmentDocument.LIST_KEY)
                : descending("campaignId", CommitmentDocument.LIST_KEY))
        .limit(limit)
        .into(new ArrayList<>());
  }
}
