package org.kept.commitment.write.restore;

import org.jspecify.annotations.Nullable;
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

/** The slug that an event names; null where it names none. A new event does not compile without. */
final class NamedSlug {

  private NamedSlug() {}

  static @Nullable String of(CampaignEvent event) {
    return switch (event) {
      case CampaignOpened it -> it.slug();
      case CampaignAmended it -> null;
      case CampaignClosed it -> null;
    };
  }

  static @Nullable String of(OrganizationEvent event) {
    return switch (event) {
      case OrganizationRegistered it -> it.slug();
      case OrganizationApproved it -> null;
      case OrganizationRefused it -> null;
      case OrganizationRenamed it -> null;
      case OrganizationClassified it -> null;
      case OrganizationMemberInvited it -> null;
      case OrganizationInvitationWithdrawn it -> null;
      case OrganizationMemberJoined it -> null;
      case OrganizationMemberRoleChanged it -> null;
      case OrganizationMemberLeft it -> null;
    };
  }

  static @Nullable String of(CommitmentEvent event) {
    return switch (event) {
      case CommitmentDrafted it -> it.slug();
      case CommitmentDraftEdited it -> null;
      case CommitmentDraftDiscarded it -> null;
      case CommitmentSubmitted it -> null;
      case CommitmentChangesRequested it -> null;
      case CommitmentPublished it -> it.slug();
      case CommitmentAmended it -> null;
      case CommitmentExtended it -> null;
      case CommitmentWithdrawn it -> null;
      case CommitmentClosed it -> null;
      case CommitmentContextNoted it -> null;
      case CommitmentFactChosen it -> null;
      case CommitmentTranslated it -> null;
    };
  }
}
