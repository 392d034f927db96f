package org.kept.commitment.read.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamKind;
import org.kept.commitment.read.StreamView;
import org.kept.servicekit.consume.Projector;

/** The view of commitments: how it is made, and how it is asked. */
public final class Commitments {

  /** A promise is renewed once; more are a mistake that a page need not show whole. */
  private static final int MOST_SUCCESSORS = 10;

  private final MongoCollection<Document> documents;

  public Commitments(MongoDatabase database) {
    this.documents = database.getCollection("view_commitments_2");
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    documents.createIndex(ascending("slug"));
    documents.createIndex(ascending("predecessorId", CommitmentDocument.PUBLIC_SINCE));
    documents.createIndex(ascending("makerId", CommitmentDocument.DRAFT_KEY));
    documents.createIndex(ascending("makerId", CommitmentDocument.PUBLIC_SINCE));
    documents.createIndex(ascending("campaignId", CommitmentDocument.PUBLIC_SINCE));
    documents.createIndex(ascending("campaignId", "_id"));
    documents.createIndex(ascending(CommitmentDocument.REVIEW_KEY), sparse);
  }

  /** Keeps it up to date. */
  public Projector projector() {
    return new StreamView(documents, StreamKind.COMMITMENT, CommitmentDocument::fold);
  }

  /** The document of an id or a slug. */
  public Optional<Document> find(String idOrSlug) {
    Document document = documents.find(eq("_id", idOrSlug)).first();
    return Optional.ofNullable(
        document != null ? document : documents.find(eq("slug", idOrSlug)).first());
  }

  /** Those documents that there are, in the order of the ids. */
  public List<Document> findAll(List<String> ids) {
    List<Document> found = documents.find(in("_id", ids)).into(new ArrayList<>());
    found.sort((a, b) -> Integer.compare(place(ids, a), place(ids, b)));
    return found;
  }

  private static int place(List<String> ids, Document document) {
    return ids.indexOf(document.getString("_id"));
  }

  /**
   * The ids of public commitments whose field has this value: {@code makerId}, {@code campaignId}.
   */
  public List<String> publicIds(String field, String value) {
    return documents
        .find(and(eq(field, value), gte(CommitmentDocument.PUBLIC_SINCE, 0L)))
        .projection(include("_id"))
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  /** The public ones that renew this one, the first published first. */
  List<Document> successors(String id) {
    return documents
        .find(and(eq("predecessorId", id), gte(CommitmentDocument.PUBLIC_SINCE, 0L)))
        .limit(MOST_SUCCESSORS)
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(it -> it.getString("publishedAt")))
        .toList();
  }

  /** Those of the commitments that are public. */
  public List<StatedCommitment> stated(Collection<String> ids) {
    return documents
        .find(and(in("_id", ids), gte(CommitmentDocument.PUBLIC_SINCE, 0L)))
        .map(StatedCommitment::of)
        .into(new ArrayList<>());
  }

  /** Public commitments of a campaign by their id. */
  public List<Document> publicOf(String campaignId, String after, int limit) {
    return documents
        .find(
            and(
                eq("campaignId", campaignId),
                gt("_id", after),
                gte(CommitmentDocument.PUBLIC_SINCE, 0L)))
        .sort(ascending("campaignId", "_id"))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** Makers and partners of a campaign's commitments, public or not, then those commitments. */
  public List<String> streamsOf(String campaignId) {
    Set<String> organizations = new LinkedHashSet<>();
    List<String> ids = new ArrayList<>();
    documents
        .find(eq("campaignId", campaignId))
        .sort(ascending("campaignId", "_id"))
        .projection(include("makerId", CommitmentDocument.CONTENT, CommitmentDocument.DRAFT))
        .forEach(
            it -> {
              ids.add(it.getString("_id"));
              organizations.add(it.getString("makerId"));
              organizations.addAll(CommitmentDocument.partners(it));
            });
    List<String> streams = new ArrayList<>(organizations);
    streams.addAll(ids);
    return streams;
  }

  /** The campaign of a commitment, its maker and partners, and itself. */
  public static List<String> streamsOf(Document commitment) {
    Set<String> streams = new LinkedHashSet<>();
    streams.add(commitment.getString("campaignId"));
    streams.add(commitment.getString("makerId"));
    streams.addAll(CommitmentDocument.partners(commitment));
    streams.add(commitment.getString("_id"));
    return List.copyOf(streams);
  }

  /** What waits for staff, the longest waiting first. */
  public List<Document> submitted(@Nullable String after, int limit) {
    return documents
        .find(gt(CommitmentDocument.REVIEW_KEY, after == null ? "" : after))
        .sort(ascending(CommitmentDocument.REVIEW_KEY))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** What a maker has not made public yet, the last changed first. */
  public List<Document> drafts(String makerId, @Nullable String after, int limit) {
    Bson place =
        after == null
            ? gt(CommitmentDocument.DRAFT_KEY, "")
            : lt(CommitmentDocument.DRAFT_KEY, after);
    return documents
        .find(and(eq("makerId", makerId), place))
        .sort(descending("makerId", CommitmentDocument.DRAFT_KEY))
        .limit(limit)
        .into(new ArrayList<>());
  }
}
