package org.kept.contracts.values;

import org.jspecify.annotations.Nullable;

/**
 * How a milestone came to be told.
 *
 * @param kind {@code form} or {@code import}
 * @param batchId the import it belongs to
 * @param rowKey what makes the row safe to send again
 */
public record Source(String kind, @Nullable String batchId, @Nullable String rowKey) {}
