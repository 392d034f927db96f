package org.kept.contracts.values;

import org.jspecify.annotations.Nullable;

/**
 * An organization in a working group; exactly one of the two is set.
 *
 * @param organizationId id of an organization known to Kept
 * @param name free text: one that is not registered
 */
public record GroupMember(@Nullable String organizationId, @Nullable String name) {}
