package org.kept.commitment.read.commitments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Text;

/**
 * A commitment in full.
 *
 * @param state {@code draft}, {@code submitted}, {@code changes-requested}, {@code published},
 *     {@code withdrawn}, {@code closed} or {@code discarded}
 * @param content what it says; a {@link DraftContent} until it is published
 * @param notes context facts, in the order they were told
 * @param requestedChanges what staff asked for, while it is back with its maker
 * @param version sequence of the last event it shows
 */
record CommitmentView(
    String id,
    String slug,
    String state,
    Named campaign,
    Named maker,
    @Nullable String predecessorId,
    @Nullable String regionScheme,
    @Schema(oneOf = {CommitmentContent.class, DraftContent.class}) Object content,
    List<Note> notes,
    @Nullable List<RequestedChange> requestedChanges,
    @Nullable String withdrawalReason,
    @Nullable String outcome,
    @Nullable String computedOutcome,
    @Nullable Text closingStatement,
    @Nullable String publishedAt,
    String updatedAt,
    long version) {

  /**
   * Something with a page of its own; slug and name are missing for the moment until its view has
   * them.
   */
  record Named(String id, @Nullable String slug, @Nullable String name) {}

  /**
   * A dated fact that counts toward nothing.
   *
   * @param recordedAt when Kept was told
   * @param source where it was read
   * @param notedBy actor id
   */
  record Note(
      String id,
      @Nullable String deliverable,
      PartialDate occurred,
      Instant recordedAt,
      Text note,
      @Nullable String source,
      String notedBy) {}

  /** What staff ask to be changed in one field. */
  record RequestedChange(String field, String change) {}
}
