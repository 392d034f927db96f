package org.kept.notification.documents;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerId;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.MailKind;

/** A ledger entry as a document and back; the shape is told here and nowhere else. */
final class LedgerDocuments {

  private LedgerDocuments() {}

  static Document write(LedgerEntry entry) {
    Document document =
        new Document("_id", entry.id().value())
            .append("follower", entry.follower().value())
            .append("kind", entry.kind().label())
            .append("period", entry.period())
            .append("turn", entry.turn())
            .append("createdAt", Date.from(entry.createdAt()));
    document.putAll(state(entry.state()));
    return document;
  }

  /** The fields of a state. */
  static Document state(LedgerState state) {
    Document document =
        new Document("state", state.label())
            .append("attempts", state.attempts())
            .append("at", Date.from(state.at()));
    return state instanceof LedgerState.Failed failed
        ? document.append("reason", failed.reason())
        : document;
  }

  static LedgerEntry read(Document document) {
    return new LedgerEntry(
        new LedgerId(document.getString("_id")),
        new FollowerRef(document.getString("follower")),
        MailKind.of(document.getString("kind")),
        document.getString("period"),
        readState(document),
        document.getList("told", Document.class, List.of()).stream()
            .collect(
                Collectors.toMap(
                    told -> told.getString("commitment"), told -> told.getString("to"))),
        document.getLong("turn"),
        document.getString("link"),
        document.getDate("createdAt").toInstant());
  }

  private static LedgerState readState(Document document) {
    int attempts = document.getInteger("attempts");
    Instant at = document.getDate("at").toInstant();
    return switch (document.getString("state")) {
      case "CLAIMED" -> new LedgerState.Claimed(attempts, at);
      case "SENDING" -> new LedgerState.Sending(attempts, at);
      case "SENT" -> new LedgerState.Sent(attempts, at);
      case "FAILED" -> new LedgerState.Failed(attempts, document.getString("reason"), at);
      case "UNKNOWN" -> new LedgerState.Unknown(attempts, at);
      case String other -> throw new IllegalStateException("stored state " + other);
    };
  }
}
