package org.kept.commitment.write.removemember;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.ActorId;
import org.kept.commitment.model.OrganizationId;

/** Let somebody be no member any more. */
public record RemoveMember(OrganizationId id, ActorId member, Actor by) {}
