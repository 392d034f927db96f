package org.kept.commitment.write.classifyorganization;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;

/** Let an organization be of this kind and country. */
public record ClassifyOrganization(
    OrganizationId id, String type, @Nullable String country, Actor by) {}
