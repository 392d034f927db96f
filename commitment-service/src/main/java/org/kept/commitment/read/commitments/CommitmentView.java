package org.kept.commitment.read.commitments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.languages.Shown;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Text;

/**
 * A commitment in full.
 *
 * @param state {@code draft}, {@code submitted}, {@code changes-requested}, {@code published},
 *     {@code withdrawn}, {@code closed} or {@code discarded}
 * @param successors public ones that renew it, as of today
 * @param content what it says; a {@link DraftContent} until it is published
 * @param shown its texts in the reader's language, by path: {@code title}, {@code
 *     deliverables[D1].title}
 * @param notes context facts, in the order they were told
 * @param choices which of several contradicting facts holds, and why
 * @param requestedChanges what staff asked for, while it is back with its maker
 * @param version sequence of the last event it shows
 * @param latestVersion the same as {@code version}, unless an earlier one was asked for
 */
public record CommitmentView(
    String id,
    String slug,
    String state,
    Named campaign,
    Named maker,
    @Nullable String predecessorId,
    List<Successor> successors,
    @Nullable String regionScheme,
    @Schema(oneOf = {CommitmentContent.class, DraftContent.class}) Object content,
    Map<String, Shown> shown,
    List<Note> notes,
    List<Choice> choices,
    @Nullable List<RequestedChange> requestedChanges,
    @Nullable String withdrawalReason,
    @Nullable String outcome,
    @Nullable String computedOutcome,
    @Nullable Text closingStatement,
    @Nullable String publishedAt,
    String updatedAt,
    long version,
    long latestVersion) {

  /**
   * Something with a page of its own; slug and name are missing for the moment until its view has
   * them.
   */
  public record Named(String id, @Nullable String slug, @Nullable String name) {}

  /** A public commitment that renews this one. */
  public record Successor(String id, String slug, @Nullable Text title) {}

  /**
   * A dated fact that counts toward nothing.
   *
   * @param recordedAt when Kept was told
   * @param source where it was read
   * @param notedBy actor id, for members of the maker and staff
   */
  public record Note(
      String id,
      @Nullable String deliverable,
      PartialDate occurred,
      Instant recordedAt,
      Text note,
      @Nullable String source,
      @Nullable String notedBy) {

    Note forStrangers() {
      return new Note(id, deliverable, occurred, recordedAt, note, source, null);
    }
  }

  /**
   * Of facts that contradict each other, the one that holds.
   *
   * @param note id of the chosen one
   * @param among ids of the others, which stay beside it
   */
  public record Choice(String note, List<String> among, String reason) {}

  /** What staff ask to be changed in one field. */
  public record RequestedChange(String field, String change) {}
}
