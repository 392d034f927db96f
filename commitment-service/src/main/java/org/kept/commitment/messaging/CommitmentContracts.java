package org.kept.commitment.messaging;

import static org.kept.commitment.messaging.ContractValues.content;
import static org.kept.commitment.messaging.ContractValues.date;
import static org.kept.commitment.messaging.ContractValues.period;
import static org.kept.commitment.messaging.ContractValues.text;

import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentSubmitted;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.eventstore.Commit;
import org.kept.eventstore.relay.ContractMapper;
import org.kept.eventstore.relay.OutgoingEvent;

/** Every stored event of this service to its contract; longer than most because it is one list. */
public final class CommitmentContracts implements ContractMapper {

  @Override
  public OutgoingEvent map(Commit commit, Object event) {
    return new OutgoingEvent(Topics.COMMITMENTS, commit.stream(), contract(event));
  }

  static CommitmentsEvent contract(Object event) {
    return switch (event) {
      case CampaignEvent campaign -> contract(campaign);
      case OrganizationEvent organization -> contract(organization);
      case CommitmentEvent commitment -> contract(commitment);
      default -> throw new IllegalArgumentException("no stream of ours holds " + event.getClass());
    };
  }

  private static CommitmentsEvent contract(CampaignEvent event) {
    return switch (event) {
      case CampaignOpened it ->
          new CommitmentsEvent.CampaignOpened(
              it.campaignId(),
              it.slug(),
              text(it.name()),
              text(it.goal()),
              it.host(),
              period(it.period()),
              it.regionScheme(),
              it.languages(),
              it.hashtags(),
              it.socialHandle());
      case CampaignAmended it ->
          new CommitmentsEvent.CampaignAmended(
              it.campaignId(),
              text(it.name()),
              text(it.goal()),
              period(it.period()),
              it.languages(),
              it.hashtags(),
              it.socialHandle(),
              it.reason());
      case CampaignClosed it -> new CommitmentsEvent.CampaignClosed(it.campaignId(), it.reason());
    };
  }

  private static CommitmentsEvent contract(OrganizationEvent event) {
    return switch (event) {
      case OrganizationRegistered it ->
          new CommitmentsEvent.OrganizationRegistered(
              it.organizationId(), it.slug(), it.name(), it.type(), it.country());
      case OrganizationApproved it ->
          new CommitmentsEvent.OrganizationApproved(it.organizationId());
      case OrganizationRefused it ->
          new CommitmentsEvent.OrganizationRefused(it.organizationId(), it.reason());
      case OrganizationRenamed it ->
          new CommitmentsEvent.OrganizationRenamed(it.organizationId(), it.name());
      case OrganizationClassified it ->
          new CommitmentsEvent.OrganizationClassified(it.organizationId(), it.type(), it.country());
      case OrganizationMemberInvited it ->
          new CommitmentsEvent.OrganizationMemberInvited(
              it.organizationId(), it.invitationId(), it.role());
      case OrganizationInvitationWithdrawn it ->
          new CommitmentsEvent.OrganizationInvitationWithdrawn(
              it.organizationId(), it.invitationId());
      case OrganizationMemberJoined it ->
          new CommitmentsEvent.OrganizationMemberJoined(
              it.organizationId(), it.memberId(), it.role(), it.invitationId());
      case OrganizationMemberRoleChanged it ->
          new CommitmentsEvent.OrganizationMemberRoleChanged(
              it.organizationId(), it.memberId(), it.role());
      case OrganizationMemberLeft it ->
          new CommitmentsEvent.OrganizationMemberLeft(it.organizationId(), it.memberId());
    };
  }

  private static CommitmentsEvent contract(CommitmentEvent event) {
    return switch (event) {
      case CommitmentDrafted it ->
          new CommitmentsEvent.CommitmentDrafted(
              it.commitmentId(),
              it.campaignId(),
              it.makerId(),
              it.slug(),
              it.predecessorId(),
              DraftValues.content(it.wording()));
      case CommitmentDraftEdited it ->
          new CommitmentsEvent.CommitmentDraftEdited(
              it.commitmentId(), DraftValues.content(it.wording()));
      case CommitmentDraftDiscarded it ->
          new CommitmentsEvent.CommitmentDraftDiscarded(it.commitmentId());
      case CommitmentSubmitted it -> new CommitmentsEvent.CommitmentSubmitted(it.commitmentId());
      case CommitmentChangesRequested it ->
          new CommitmentsEvent.CommitmentChangesRequested(
              it.commitmentId(),
              it.changes().stream()
                  .map(c -> new CommitmentsEvent.RequestedChange(c.field(), c.change()))
                  .toList());
      case CommitmentPublished it ->
          new CommitmentsEvent.CommitmentPublished(
              it.commitmentId(),
              it.campaignId(),
              it.makerId(),
              it.slug(),
              it.regionScheme(),
              content(it.wording()));
      case CommitmentAmended it ->
          new CommitmentsEvent.CommitmentAmended(
              it.commitmentId(), content(it.wording()), it.reason());
      case CommitmentExtended it ->
          new CommitmentsEvent.CommitmentExtended(
              it.commitmentId(), period(it.period()), it.reason());
      case CommitmentWithdrawn it ->
          new CommitmentsEvent.CommitmentWithdrawn(it.commitmentId(), it.reason());
      case CommitmentClosed it ->
          new CommitmentsEvent.CommitmentClosed(
              it.commitmentId(), it.outcome(), it.computedOutcome(), text(it.statement()));
      case CommitmentContextNoted it ->
          new CommitmentsEvent.CommitmentContextNoted(
              it.commitmentId(),
              it.noteId(),
              it.deliverable(),
              date(it.occurred()),
              text(it.note()),
              it.source());
      case CommitmentFactChosen it ->
          new CommitmentsEvent.CommitmentFactChosen(
              it.commitmentId(), it.noteId(), it.among(), it.reason());
      case CommitmentTranslated it ->
          new CommitmentsEvent.CommitmentTranslated(
              it.commitmentId(), it.field(), it.language(), it.text(), it.by());
    };
  }
}
