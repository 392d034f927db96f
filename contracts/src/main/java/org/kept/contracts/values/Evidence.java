package org.kept.contracts.values;

import org.jspecify.annotations.Nullable;

/**
 * What shows that a milestone happened; exactly one of {@code url} and {@code fileId} is set.
 *
 * @param url absolute http or https address
 * @param fileId id of an uploaded file
 * @param addedBy actor id; the name behind it is looked up when shown
 */
public record Evidence(
    @Nullable String url,
    @Nullable String fileId,
    @Nullable String label,
    @Nullable String language,
    String addedBy) {}
