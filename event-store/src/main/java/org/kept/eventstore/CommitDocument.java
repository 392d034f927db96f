package org.kept.eventstore;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/** The document of a commit. */
final class CommitDocument {

  static final int MAX_EVENT_BYTES = 512 * 1024;

  /** A quarter of what MongoDB takes, which leaves room for all it may be copied into. */
  static final int MAX_COMMIT_BYTES = 4 * 1024 * 1024;

  private static final DocumentCodec CODEC = new DocumentCodec();

  private CommitDocument() {}

  static Document write(Commit commit) {
    List<Document> events = new ArrayList<>(commit.events().size());
    for (StoredEvent event : commit.events()) {
      Document document =
          new Document("id", event.id())
              .append("name", event.name())
              .append("rev", event.rev())
              .append("data", event.data());
      refuseOver(MAX_EVENT_BYTES, event.name(), document);
      events.add(document);
    }
    Document document =
        new Document("_id", commit.id())
            .append("stream", commit.stream())
            .append("kind", commit.kind())
            .append("firstSeq", commit.firstSeq())
            .append("lastSeq", commit.lastSeq())
            .append("commitId", commit.commitId())
            .append("request", commit.request())
            .append("digest", commit.requestDigest())
            .append("at", Date.from(commit.at()))
            .append(
                "actor",
                new Document("id", commit.actor().id()).append("role", commit.actor().role()));
    if (commit.traceparent() != null) {
      document.append("traceparent", commit.traceparent());
    }
    document.append("events", events).append(Outbox.FIELD, Outbox.mark(commit));
    if (events.size() > 1) {
      refuseOver(MAX_COMMIT_BYTES, "a commit of " + commit.kind(), document);
    }
    return document;
  }

  private static void refuseOver(int limit, String what, Document document) {
    int bytes = new RawBsonDocument(document, CODEC).getByteBuffer().remaining();
    if (bytes > limit) {
      throw new EventTooLargeException(what, bytes, limit);
    }
  }

  static Commit read(Document document) {
    Document actor = document.get("actor", Document.class);
    return new Commit(
        document.getString("stream"),
        document.getString("kind"),
        document.getLong("firstSeq"),
        document.getString("commitId"),
        document.getString("request"),
        document.getString("digest"),
        document.getDate("at").toInstant(),
        new Actor(actor.getString("id"), actor.getString("role")),
        document.getString("traceparent"),
        document.getList("events", Document.class).stream().map(CommitDocument::event).toList());
  }

  private static StoredEvent event(Document event) {
    return new StoredEvent(
        event.getString("id"),
        event.getString("name"),
        event.getInteger("rev"),
        event.get("data", Document.class));
  }

  static CommitRef ref(Document document) {
    return new CommitRef(
        document.getString("stream"),
        document.getLong("firstSeq"),
        document.getLong("lastSeq"),
        document.getString("request"),
        document.getString("digest"));
  }
}
