package org.kept.commitment.write.registerorganization;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;

/** Make an organization known, with its registrar as first owner. */
public record RegisterOrganization(
    OrganizationId id, Slug slug, String name, String type, @Nullable String country, Actor by) {}
