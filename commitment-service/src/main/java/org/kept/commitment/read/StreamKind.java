package org.kept.commitment.read;

import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftDiscarded;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationClassified;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationInvitationWithdrawn;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberInvited;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberLeft;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberRoleChanged;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRefused;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.servicekit.consume.Received;

/** What an event is about; a new event does not compile before it has its place here. */
public enum StreamKind {
  CAMPAIGN,
  ORGANIZATION,
  COMMITMENT;

  /** What an event of {@code kept.commitments} is about. */
  public static StreamKind of(Received event) {
    return of((CommitmentsEvent) event.data());
  }

  private static StreamKind of(CommitmentsEvent event) {
    return switch (event) {
      case CampaignOpened it -> CAMPAIGN;
      case CampaignAmended it -> CAMPAIGN;
      case CampaignClosed it -> CAMPAIGN;
      case OrganizationRegistered it -> ORGANIZATION;
      case OrganizationApproved it -> ORGANIZATION;
      case OrganizationRefused it -> ORGANIZATION;
      case OrganizationRenamed it -> ORGANIZATION;
      case OrganizationClassified it -> ORGANIZATION;
      case OrganizationMemberInvited it -> ORGANIZATION;
      case OrganizationInvitationWithdrawn it -> ORGANIZATION;
      case OrganizationMemberJoined it -> ORGANIZATION;
      case OrganizationMemberRoleChanged it -> ORGANIZATION;
      case OrganizationMemberLeft it -> ORGANIZATION;
      case CommitmentDrafted it -> COMMITMENT;
      case CommitmentDraftEdited it -> COMMITMENT;
      case CommitmentDraftDiscarded it -> COMMITMENT;
      case CommitmentSubmitted it -> COMMITMENT;
      case CommitmentChangesRequested it -> COMMITMENT;
      case CommitmentPublished it -> COMMITMENT;
      case CommitmentAmended it -> COMMITMENT;
      case CommitmentExtended it -> COMMITMENT;
      case CommitmentWithdrawn it -> COMMITMENT;
      case CommitmentClosed it -> COMMITMENT;
      case CommitmentContextNoted it -> COMMITMENT;
      case CommitmentFactChosen it -> COMMITMENT;
      case CommitmentTranslated it -> COMMITMENT;
    };
  }
}
