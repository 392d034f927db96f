package org.kept.contracts.values;

import org.jspecify.annotations.Nullable;

/**
 * Who helps with a commitment or a deliverable; exactly one of the two is set.
 *
 * @param organizationId id of an organization known to Kept
 * @param name free text: a working group, an organization that is not registered
 */
public record Partner(@Nullable String organizationId, @Nullable String name) {}
