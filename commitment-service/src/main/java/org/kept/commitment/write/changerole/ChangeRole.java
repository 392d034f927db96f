package org.kept.commitment.write.changerole;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Role;

/** Let a member be this. */
public record ChangeRole(OrganizationId id, ActorId member, Role role, Actor by) {}
