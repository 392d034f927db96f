package org.kept.commitment.write.renameorganization;

import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;

/** Call an organization this. */
public record RenameOrganization(OrganizationId id, String name, Actor by) {}
