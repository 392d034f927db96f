package org.kept.commitment.read.history;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftDiscarded;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.SortableTime;

/**
 * Something that happened to a commitment.
 *
 * @param event as it came, but for where on the topic
 */
public record Happened(Received event) {

  private static final String DATA = "data";

  static Document row(Received event) {
    Document row =
        new Document("_id", event.envelope().id())
            .append("stream", event.stream())
            .append("sequence", event.sequence())
            .append("at", SortableTime.of(event.envelope().time()))
            .append("actor", event.envelope().actor())
            .append("type", event.envelope().type());
    Json.put(row, DATA, event.data());
    return row;
  }

  static Happened of(Document row) {
    String type = row.getString("type");
    Class<?> shape =
        ContractTypes.find(type)
            .orElseThrow(() -> new IllegalStateException("no event is called " + type));
    Envelope envelope =
        new Envelope(
            row.getString("_id"),
            "",
            type,
            row.getString("stream"),
            Instant.parse(row.getString("at")),
            row.getLong("sequence"),
            row.getString("stream"),
            row.getString("actor"),
            null);
    return new Happened(
        new Received(
            new Published(envelope, Json.get(row, DATA, shape)), Topics.COMMITMENTS, 0, 0));
  }

  /** Its place, counted from 0; the commitment's version after it. */
  public long sequence() {
    return event.sequence();
  }

  /** When it was recorded. */
  public Instant at() {
    return event.envelope().time();
  }

  /** Id of who did it. */
  public String actor() {
    return event.envelope().actor();
  }

  /** A stable word: {@code org.kept.commitment.draft-edited.v1} is {@code draft-edited}. */
  public String what() {
    String[] parts = event.envelope().type().split("\\.", -1);
    return parts[parts.length - 2];
  }

  /** The reason or the text that was given with it; null where none is. */
  public @Nullable String why() {
    return switch (event.data()) {
      case CommitmentAmended it -> it.reason();
      case CommitmentExtended it -> it.reason();
      case CommitmentWithdrawn it -> it.reason();
      case CommitmentClosed it -> it.statement().text();
      case CommitmentContextNoted it -> it.note().text();
      case CommitmentFactChosen it -> it.reason();
      case CommitmentChangesRequested it ->
          String.join("\n", it.changes().stream().map(c -> c.field() + ": " + c.change()).toList());
      case CommitmentDrafted it -> null;
      case CommitmentDraftEdited it -> null;
      case CommitmentDraftDiscarded it -> null;
      case CommitmentSubmitted it -> null;
      case CommitmentPublished it -> null;
      case CommitmentTranslated it -> null;
      default -> throw new IllegalStateException("not about a commitment: " + event.data());
    };
  }
}
