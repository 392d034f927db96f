package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a commitment cannot take a step: who asks, or where it stands. */
public sealed interface StepRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.exists", kind = Kind.CONFLICT)
  record Exists() implements StepRefusal {}

  @Rule(code = "commitment.unknown", kind = Kind.NOT_FOUND)
  record Unknown() implements StepRefusal {}

  @Rule(code = "commitment.campaign-unknown", kind = Kind.INVALID, field = "campaignId")
  record CampaignUnknown(String campaign) implements StepRefusal {}

  @Rule(code = "commitment.campaign-closed", kind = Kind.CONFLICT, field = "campaignId")
  record CampaignClosed() implements StepRefusal {}

  @Rule(code = "commitment.period-campaign", kind = Kind.INVALID)
  record OutsideCampaign(String field, String from, String to) implements StepRefusal {}

  @Rule(code = "commitment.maker-unknown", kind = Kind.INVALID, field = "makerId")
  record MakerUnknown(String maker) implements StepRefusal {}

  @Rule(code = "commitment.maker-not-approved", kind = Kind.FORBIDDEN)
  record MakerNotApproved() implements StepRefusal {}

  @Rule(code = "commitment.members-only", kind = Kind.FORBIDDEN)
  record MembersOnly() implements StepRefusal {}

  @Rule(code = "commitment.staff-only", kind = Kind.FORBIDDEN)
  record StaffOnly() implements StepRefusal {}

  @Rule(code = "commitment.review-own", kind = Kind.FORBIDDEN)
  record ReviewOwn() implements StepRefusal {}

  @Rule(code = "commitment.not-editable", kind = Kind.CONFLICT)
  record NotEditable() implements StepRefusal {}

  @Rule(code = "commitment.not-submittable", kind = Kind.CONFLICT)
  record NotSubmittable() implements StepRefusal {}

  @Rule(code = "commitment.not-submitted", kind = Kind.CONFLICT)
  record NotSubmitted() implements StepRefusal {}

  @Rule(code = "commitment.not-public", kind = Kind.CONFLICT)
  record NotPublic() implements StepRefusal {}

  @Rule(code = "commitment.deliverable-unknown", kind = Kind.INVALID, field = "deliverable")
  record DeliverableUnknown(String deliverable) implements StepRefusal {}

  @Rule(code = "commitment.note-future", kind = Kind.INVALID, field = "occurred")
  record NoteInFuture() implements StepRefusal {}

  @Rule(code = "commitment.notes-number", kind = Kind.CONFLICT)
  record TooManyNotes(int max) implements StepRefusal {}
}
