package org.kept.commitment.read.commitments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.commitments.CommitmentView.Choice;
import org.kept.commitment.read.commitments.CommitmentView.Note;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Measure;

/**
 * A public commitment, for views that are made from it.
 *
 * @param state {@code published}, {@code withdrawn} or {@code closed}
 * @param publishedAt in the order of time
 * @param version sequence of the last event it shows
 */
public record StatedCommitment(
    String id,
    String campaignId,
    String makerId,
    String state,
    String publishedAt,
    CommitmentContent content,
    List<Note> notes,
    List<Choice> choices,
    long version) {

  /** The regions it promises something in, in alphabetical order. */
  public List<String> regions() {
    return content.deliverables().stream()
        .map(Deliverable::measure)
        .filter(Measure.CountPerRegion.class::isInstance)
        .map(Measure.CountPerRegion.class::cast)
        .flatMap(measure -> measure.minimumPerRegion().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Its own tags and those of its deliverables, in alphabetical order. */
  public List<String> tags() {
    return Stream.concat(
            content.tags().stream(),
            content.deliverables().stream().flatMap(it -> it.tags().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a document of the view shows a public commitment. */
  public static boolean isPublic(Document document) {
    return document.containsKey(CommitmentDocument.PUBLIC_SINCE);
  }

  /** What the document of a public commitment says. */
  public static StatedCommitment of(Document document) {
    return new StatedCommitment(
        document.getString("_id"),
        document.getString("campaignId"),
        document.getString("makerId"),
        document.getString(CommitmentDocument.STATE),
        document.getString("publishedAt"),
        Objects.requireNonNull(CommitmentDocument.content(document)),
        NotedFacts.notes(document),
        NotedFacts.choices(document),
        document.getLong(StreamView.SEQUENCE));
  }
}
