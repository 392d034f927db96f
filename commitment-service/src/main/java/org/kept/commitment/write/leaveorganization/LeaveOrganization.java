package org.kept.commitment.write.leaveorganization;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;

/** Be no member any more. */
public record LeaveOrganization(OrganizationId id, Actor by) {}
