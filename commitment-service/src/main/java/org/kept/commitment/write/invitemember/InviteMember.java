package org.kept.commitment.write.invitemember;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;

/** Ask somebody to join; who that is stays outside. */
public record InviteMember(OrganizationId id, InvitationId invitation, Role role, Actor by) {}
