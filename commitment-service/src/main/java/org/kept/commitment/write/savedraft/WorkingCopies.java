package org.kept.commitment.write.savedraft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.eventstore.StoredEvent;

/**
 * Drafts as they are being written, a document each. Every save replaces the whole document, and
 * only if nobody replaced it meanwhile.
 */
public final class WorkingCopies {

  /** Copies of earlier days did not keep the version: whatever the stream says may be newer. */
  private static final Long NOT_KEPT = -1L;

  /** Is there only where something waits to become an event. */
  private static final String WAITING_SINCE = "waitingSince";

  private final MongoCollection<Document> documents;

  public WorkingCopies(MongoDatabase database) {
    this.documents = database.getCollection("draft_copies");
  }

  /**
   * A copy as it was read.
   *
   * @param writes how often its document was written; the next write needs it
   */
  public record Kept(WorkingCopy copy, long writes) {

    static Kept nothing(WorkingCopy unopened) {
      return new Kept(unopened, -1);
    }

    boolean isThere() {
      return writes >= 0;
    }
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending(WAITING_SINCE), new IndexOptions().sparse(true));
  }

  /**
   * Copies with something that is no event, and has not been tried to be one since a moment; those
   * that wait longest come first.
   */
  List<Kept> waitingSince(Instant moment, int limit) {
    return documents
        .find(lte(WAITING_SINCE, Date.from(moment)))
        .sort(ascending(WAITING_SINCE))
        .limit(limit)
        .map(it -> new Kept(copy(new CommitmentId(it.getString("_id")), it), it.getLong("writes")))
        .into(new ArrayList<>());
  }

  /** The copy of a draft, if anybody ever opened it to write. */
  public Optional<Kept> find(CommitmentId id) {
    return Optional.ofNullable(documents.find(eq("_id", id.value())).first())
        .map(it -> new Kept(copy(id, it), it.getLong("writes")));
  }

  /** Makes one of what the stream says, unless somebody was quicker. */
  boolean open(WorkingCopy copy) {
    try {
      documents.insertOne(document(copy, 0));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  /** Whether nobody else wrote since it was read, so that it could be replaced. */
  boolean replace(Kept read, WorkingCopy by) {
    return documents.findOneAndReplace(
            and(eq("_id", by.id().value()), eq("writes", read.writes())),
            document(by, read.writes() + 1))
        != null;
  }

  /** Leaves nothing of what was written. */
  public void erase(CommitmentId id) {
    documents.deleteOne(eq("_id", id.value()));
  }

  private static Document document(WorkingCopy it, long writes) {
    List<Document> changed =
        it.changed().entrySet().stream()
            .map(e -> new Document("field", e.getKey()).append("revision", e.getValue()))
            .toList();
    Wording sent = it.sent();
    Document document =
        new Document("_id", it.id().value())
            .append("writes", writes)
            .append("revision", it.revision())
            .append("wording", stored(it.id(), it.wording()))
            .append("settled", stored(it.id(), it.settled()))
            .append("settledAt", Date.from(it.settledAt()))
            .append("version", it.version())
            .append("sent", sent == null ? null : stored(it.id(), sent))
            .append("changed", changed);
    WorkingCopy.Writer writer = it.writer();
    if (writer != null) {
      document.append("writer", new Document("id", writer.id()).append("role", writer.role()));
      if (!it.isSettled()) {
        document.append(WAITING_SINCE, Date.from(it.settledAt()));
      }
    }
    return document;
  }

  private static WorkingCopy copy(CommitmentId id, Document it) {
    Map<String, Long> changed = new HashMap<>();
    it.getList("changed", Document.class)
        .forEach(e -> changed.put(e.getString("field"), e.getLong("revision")));
    Document sent = it.get("sent", Document.class);
    Document writer = it.get("writer", Document.class);
    return new WorkingCopy(
        id,
        it.getLong("revision"),
        wording(it.get("wording", Document.class)),
        changed,
        wording(it.get("settled", Document.class)),
        it.getDate("settledAt").toInstant(),
        it.get("version", NOT_KEPT),
        sent == null ? null : wording(sent),
        writer == null
            ? null
            : new WorkingCopy.Writer(writer.getString("id"), writer.getString("role")));
  }

  /** As the event that it will be, so that it is read in every later version as events are. */
  private static Document stored(CommitmentId id, Wording wording) {
    StoredEvent event =
        CommitmentAggregate.EVENTS.write("-", new CommitmentDraftEdited(id.value(), wording));
    return new Document("rev", event.rev()).append("data", event.data());
  }

  private static Wording wording(Document it) {
    Object event =
        CommitmentAggregate.EVENTS.read(
            new StoredEvent(
                "-",
                "CommitmentDraftEdited",
                it.getInteger("rev"),
                it.get("data", Document.class)));
    return ((CommitmentDraftEdited) event).wording();
  }
}
