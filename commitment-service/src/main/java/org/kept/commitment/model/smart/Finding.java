package org.kept.commitment.model.smart;

import org.jspecify.annotations.Nullable;

/**
 * An ingredient that was found.
 *
 * @param field where, for example {@code deliverables[1].title}
 * @param quote the words that name it; null where a field of its own does
 */
public record Finding(Ingredient ingredient, String field, @Nullable Quote quote) {}
