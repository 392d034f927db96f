package org.kept.commitment.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a commitment. */
public sealed interface CommitmentEvent {

  /**
   * @param predecessorId the commitment that this one renews
   */
  record CommitmentDrafted(
      String commitmentId,
      String campaignId,
      String makerId,
      String slug,
      @Nullable String predecessorId,
      Wording wording)
      implements CommitmentEvent {}

  record CommitmentDraftEdited(String commitmentId, Wording wording) implements CommitmentEvent {}

  record CommitmentDraftDiscarded(String commitmentId) implements CommitmentEvent {}

  record CommitmentSubmitted(String commitmentId) implements CommitmentEvent {}

  record CommitmentChangesRequested(String commitmentId, List<RequestedChange> changes)
      implements CommitmentEvent {

    public CommitmentChangesRequested {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param field path in the wording, for example {@code deliverables[D2].title}
   */
  record RequestedChange(String field, String change) {}

  /** The whole wording again, with every window spelled out: what readers are held to. */
  record CommitmentPublished(
      String commitmentId,
      String campaignId,
      String makerId,
      String slug,
      String regionScheme,
      Wording wording)
      implements CommitmentEvent {}

  record CommitmentAmended(String commitmentId, Wording wording, String reason)
      implements CommitmentEvent {}

  record CommitmentExtended(String commitmentId, Dates period, String reason)
      implements CommitmentEvent {}

  record CommitmentWithdrawn(String commitmentId, String reason) implements CommitmentEvent {}

  /**
   * @param outcome {@code kept}, {@code partly-kept} or {@code not-kept}
   * @param computedOutcome what the numbers alone said, in the same words
   */
  record CommitmentClosed(
      String commitmentId, String outcome, String computedOutcome, Text statement)
      implements CommitmentEvent {}

  /**
   * A dated fact that counts toward nothing.
   *
   * @param deliverable key of the deliverable it is about
   * @param source where it was read
   */
  record CommitmentContextNoted(
      String commitmentId,
      String noteId,
      @Nullable String deliverable,
      PartialDate occurred,
      Text note,
      @Nullable String source)
      implements CommitmentEvent {}

  /**
   * Of facts that contradict each other, the one that is held to be right; all stay.
   *
   * @param noteId the chosen one
   * @param among the others
   */
  record CommitmentFactChosen(String commitmentId, String noteId, List<String> among, String reason)
      implements CommitmentEvent {

    public CommitmentFactChosen {
      among = List.copyOf(among);
    }
  }

  /**
   * A text of the public wording in another language; it takes the place of the one before.
   *
   * @param field {@code title}, {@code why}, {@code what} or {@code deliverables[D2].title}
   * @param by {@code human} or {@code machine}
   */
  record CommitmentTranslated(
      String commitmentId, String field, String language, String text, String by)
      implements CommitmentEvent {}
}
