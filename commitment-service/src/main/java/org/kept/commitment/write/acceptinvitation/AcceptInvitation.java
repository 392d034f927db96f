package org.kept.commitment.write.acceptinvitation;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;

/**
 * Join, as somebody asked me to.
 *
 * @param invitation the one whose token was given; null if it is the token of none
 */
public record AcceptInvitation(OrganizationId id, @Nullable InvitationId invitation, Actor by) {}
