package org.kept.commitment.read.commitments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.history.Happened;
import org.kept.commitment.read.history.History;
import org.kept.servicekit.problem.ProblemException;

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

  /**
   * The first moment after what a reader asks for: a whole day in UTC, or an instant.
   *
   * @throws ProblemException if it is neither
   */
  static Instant after(String asOf) {
    try {
      return asOf.contains("T")
          ? Instant.parse(asOf).plusNanos(1)
          : LocalDate.parse(asOf).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.notOneOf("asOf", List.of("2014-06-30", "2014-06-30T12:00:00Z"));
    }
  }
}
