package org.kept.contracts.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * Everything that is told on {@code kept.commitments}; one record an event type, JSON by component
 * name. People appear as ids only.
 */
public sealed interface CommitmentsEvent {

  record CampaignOpened(
      String campaignId,
      String slug,
      Text name,
      Text goal,
      String host,
      Period period,
      String regionScheme,
      List<String> languages,
      List<String> hashtags,
      @Nullable String socialHandle)
      implements CommitmentsEvent {}

  record CampaignAmended(
      String campaignId,
      Text name,
      Text goal,
      Period period,
      List<String> languages,
      List<String> hashtags,
      @Nullable String socialHandle,
      String reason)
      implements CommitmentsEvent {}

  record CampaignClosed(String campaignId, String reason) implements CommitmentsEvent {}

  record OrganizationRegistered(
      String organizationId, String slug, String name, String type, @Nullable String country)
      implements CommitmentsEvent {}

  record OrganizationApproved(String organizationId) implements CommitmentsEvent {}

  record OrganizationRefused(String organizationId, String reason) implements CommitmentsEvent {}

  record OrganizationRenamed(String organizationId, String name) implements CommitmentsEvent {}

  /** What kind of organization it is and where it is at home. */
  record OrganizationClassified(String organizationId, String type, @Nullable String country)
      implements CommitmentsEvent {}

  /**
   * Somebody was invited; who that is, nobody is told here.
   *
   * @param role {@code owner} or {@code editor}
   */
  record OrganizationMemberInvited(String organizationId, String invitationId, String role)
      implements CommitmentsEvent {}

  record OrganizationInvitationWithdrawn(String organizationId, String invitationId)
      implements CommitmentsEvent {}

  /**
   * @param role {@code owner} or {@code editor}
   * @param invitationId the invitation that was accepted; absent for who registered it
   */
  record OrganizationMemberJoined(
      String organizationId, String memberId, String role, @Nullable String invitationId)
      implements CommitmentsEvent {

    /** Who registered it. */
    public OrganizationMemberJoined(String organizationId, String memberId, String role) {
      this(organizationId, memberId, role, null);
    }
  }

  /**
   * @param role {@code owner} or {@code editor}
   */
  record OrganizationMemberRoleChanged(String organizationId, String memberId, String role)
      implements CommitmentsEvent {}

  record OrganizationMemberLeft(String organizationId, String memberId)
      implements CommitmentsEvent {}

  /**
   * @param predecessorId the commitment that this one renews
   */
  record CommitmentDrafted(
      String commitmentId,
      String campaignId,
      String makerId,
      String slug,
      @Nullable String predecessorId,
      DraftContent content)
      implements CommitmentsEvent {}

  record CommitmentDraftEdited(String commitmentId, DraftContent content)
      implements CommitmentsEvent {}

  record CommitmentDraftDiscarded(String commitmentId) implements CommitmentsEvent {}

  record CommitmentSubmitted(String commitmentId) implements CommitmentsEvent {}

  /** What staff ask to be changed, field by field. */
  record CommitmentChangesRequested(String commitmentId, List<RequestedChange> changes)
      implements CommitmentsEvent {}

  /**
   * @param field path in the content, for example {@code deliverables[1].title}
   */
  record RequestedChange(String field, String change) {}

  /**
   * @param regionScheme the campaign's, for example {@code cgap-6/1}
   */
  record CommitmentPublished(
      String commitmentId,
      String campaignId,
      String makerId,
      String slug,
      String regionScheme,
      CommitmentContent content)
      implements CommitmentsEvent {}

  record CommitmentAmended(String commitmentId, CommitmentContent content, String reason)
      implements CommitmentsEvent {}

  record CommitmentExtended(String commitmentId, Period period, String reason)
      implements CommitmentsEvent {}

  record CommitmentWithdrawn(String commitmentId, String reason) implements CommitmentsEvent {}

  /**
   * @param outcome {@code kept}, {@code partly-kept} or {@code not-kept}
   * @param computedOutcome what the numbers alone say, in the same words
   */
  record CommitmentClosed(
      String commitmentId, String outcome, String computedOutcome, Text statement)
      implements CommitmentsEvent {}

  /** A dated fact about a commitment that counts toward nothing, with where it was read. */
  record CommitmentContextNoted(
      String commitmentId,
      String noteId,
      @Nullable String deliverable,
      PartialDate occurred,
      Text note,
      @Nullable String source)
      implements CommitmentsEvent {}

  /**
   * Of facts that contradict each other, the one that is held to be right.
   *
   * @param noteId the chosen one
   * @param among the others
   */
  record CommitmentFactChosen(String commitmentId, String noteId, List<String> among, String reason)
      implements CommitmentsEvent {
    public CommitmentFactChosen {
      among = List.copyOf(among);
    }
  }

  /**
   * A text of the public wording in another language; replaces the one in that language.
   *
   * @param field {@code title}, {@code why}, {@code what} or {@code deliverables[D2].title}
   * @param language BCP 47 tag
   * @param by {@code human} or {@code machine}
   */
  record CommitmentTranslated(
      String commitmentId, String field, String language, String text, String by)
      implements CommitmentsEvent {}
}
