package org.kept.commitment.read.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.history.Happened;
import org.kept.commitment.read.history.History;

/**
 * Commitments as they were: what happened up to then, folded as the view of today is. The view of
 * history takes a batch first, so what the view of commitments has seen is all there.
 */
public final class Past {

  private final History history;

  public Past(History history) {
    this.history = history;
  }

  /** The document as it was at a version. */
  public Document at(String commitment, long version) {
    Document document = new Document("_id", commitment);
    history.until(commitment, version).forEach(it -> then(document, it));
    return document;
  }

  /** Lets one more thing happen to a document. */
  public static void then(Document document, Happened happened) {
    CommitmentDocument.fold(document, happened.event());
    document.put(StreamView.SEQUENCE, happened.sequence());
  }

  /** The last version that was there before a moment; empty before the first. */
  Optional<Long> versionBefore(String commitment, long latest, Instant moment) {
    List<Happened> happened = history.until(commitment, latest);
    return happened.stream()
        .filter(it -> it.at().isBefore(moment))
        .map(Happened::sequence)
        .reduce((earlier, later) -> later);
  }
}
