package org.kept.commitment.read.commitments;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamView;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Text;

/**
 * A commitment on its way to the public.
 *
 * @param state {@code draft}, {@code submitted} or {@code changes-requested}
 * @param submittedAt when it was last submitted; empty if it was not
 * @param submissions sequences of its submissions, in order
 * @param reviewKey its place among what waits for staff; empty if it does not
 * @param draftKey its place among the drafts of its maker
 */
public record Unpublished(
    String id,
    String slug,
    String state,
    @Nullable Text title,
    String submittedAt,
    List<Long> submissions,
    String reviewKey,
    String draftKey,
    String updatedAt,
    long version) {

  /** What the document of one says. */
  public static Unpublished of(Document document) {
    DraftContent draft = Json.find(document, CommitmentDocument.DRAFT, DraftContent.class);
    return new Unpublished(
        document.getString("_id"),
        document.getString("slug"),
        document.getString(CommitmentDocument.STATE),
        draft == null ? null : draft.title(),
        document.get(CommitmentDocument.SUBMITTED_AT, ""),
        document.getList(CommitmentDocument.SUBMISSIONS, Long.class, List.of()),
        document.get(CommitmentDocument.REVIEW_KEY, ""),
        document.get(CommitmentDocument.DRAFT_KEY, ""),
        document.getString("updatedAt"),
        document.getLong(StreamView.SEQUENCE));
  }

  /** The version at which it was submitted the time before; null if this is the first. */
  public @Nullable Long submissionBefore() {
    return submissions.size() < 2 ? null : submissions.get(submissions.size() - 2);
  }
}
