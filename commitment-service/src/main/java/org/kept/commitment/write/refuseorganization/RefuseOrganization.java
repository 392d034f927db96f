package org.kept.commitment.write.refuseorganization;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;

/** Say no to an organization. */
public record RefuseOrganization(OrganizationId id, String reason, Actor by) {}
