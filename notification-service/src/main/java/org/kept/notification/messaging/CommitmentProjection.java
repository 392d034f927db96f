package org.kept.notification.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Text;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Commitments.Row;
import org.kept.notification.documents.KnownCommitment;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.StreamGuard;

/** Keeps what followers need to know of each commitment. */
public final class CommitmentProjection implements Projector {

  private final Commitments commitments;

  public CommitmentProjection(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public void project(List<Received> batch) {
    List<Received> ours = batch.stream().filter(CommitmentProjection::isOfCommitment).toList();
    List<String> ids = ours.stream().map(Received::stream).distinct().toList();
    Map<String, Row> rows = ids.isEmpty() ? new HashMap<>() : commitments.rows(ids);
    Map<String, Row> changed = new HashMap<>();
    for (Received received : ours) {
      String id = received.stream();
      Row row = rows.getOrDefault(id, new Row(id, null, StreamGuard.NOTHING, StreamGuard.NOTHING));
      if (StreamGuard.isNew(row.seen(), received)) {
        Row next = new Row(id, evolve(row.known(), received), received.sequence(), row.before());
        rows.put(id, next);
        changed.put(id, next);
      }
    }
    commitments.write(new ArrayList<>(changed.values()));
  }

  private static boolean isOfCommitment(Received received) {
    return received.envelope().type().startsWith("org.kept.commitment.");
  }

  private static @Nullable KnownCommitment evolve(
      @Nullable KnownCommitment known, Received received) {
    long seen = received.sequence();
    if (received.data() instanceof CommitmentPublished published) {
      return new KnownCommitment(
          published.commitmentId(),
          published.slug(),
          title(published.content()),
          published.campaignId(),
          published.regionScheme(),
          "published",
          seen);
    }
    if (known == null) {
      return null; // a draft is nobody's business
    }
    return switch (received.data()) {
      case CommitmentAmended amended -> with(known, title(amended.content()), known.state(), seen);
      case CommitmentWithdrawn ignored -> with(known, known.title(), "withdrawn", seen);
      case CommitmentClosed ignored -> with(known, known.title(), "closed", seen);
      case CommitmentsEvent ignored -> with(known, known.title(), known.state(), seen);
      default ->
          throw new IllegalStateException(
              "not an event of a commitment: " + received.envelope().type());
    };
  }

  private static KnownCommitment with(KnownCommitment known, Text title, String state, long seen) {
    return new KnownCommitment(
        known.id(), known.slug(), title, known.campaign(), known.regionScheme(), state, seen);
  }

  private static Text title(CommitmentContent content) {
    return Objects.requireNonNull(content.title(), "a published commitment has a title");
  }
}
