package org.kept.commitment.read.commitments;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamView;
import org.kept.contracts.values.DraftContent;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.AtLeast;

/** What a commitment says now, public or not, for those who may see it. */
public final class Checkable {

  private final Commitments commitments;
  private final Audience audience;
  private final BeingWritten beingWritten;

  public Checkable(Commitments commitments, Audience audience, BeingWritten beingWritten) {
    this.commitments = commitments;
    this.audience = audience;
    this.beingWritten = beingWritten;
  }

  /**
   * Its wording, of a draft what is being written; what is public has the JSON of a draft from
   * which nothing is missing.
   *
   * @param version sequence of the last event that it shows
   */
  public record Said(String campaignId, DraftContent content, long version) {}

  /**
   * What it says.
   *
   * @throws ProblemException {@code request.not-found} if the reader may not see it
   */
  public Said said(String idOrSlug, @Nullable Long atLeast, @Nullable Actor reader) {
    Document commitment =
        AtLeast.await(
                atLeast,
                // Who may not see it must not even learn by waiting that there is something.
                () -> commitments.find(idOrSlug).filter(found -> audience.maySee(found, reader)),
                found -> found.getLong(StreamView.SEQUENCE))
            .orElseThrow(ProblemException::notFound);
    DraftContent content = Json.find(commitment, CommitmentDocument.CONTENT, DraftContent.class);
    return new Said(
        commitment.getString("campaignId"),
        content != null ? content : draft(commitment, reader),
        commitment.getLong(StreamView.SEQUENCE));
  }

  private DraftContent draft(Document commitment, @Nullable Actor reader) {
    return Optional.ofNullable(reader)
        .flatMap(it -> beingWritten.of(commitment.getString("_id"), it))
        .orElseGet(() -> Objects.requireNonNull(CommitmentDocument.draft(commitment)));
  }
}
