package org.kept.commitment.write.approveorganization;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;

/** Let an organization state commitments. */
public record ApproveOrganization(OrganizationId id, Actor by) {}
