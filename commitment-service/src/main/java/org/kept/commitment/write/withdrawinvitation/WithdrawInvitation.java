package org.kept.commitment.write.withdrawinvitation;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;

/** Let an invitation be good for nothing. */
public record WithdrawInvitation(OrganizationId id, InvitationId invitation, Actor by) {}
