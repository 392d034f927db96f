package org.kept.portal.words;

import org.jspecify.annotations.Nullable;

/**
 * A text to show.
 *
 * @param language of the text, when it is not the page's; so that a screen reader changes its voice
 * @param machine a machine translated it, and readers are told so
 */
public record Words(String text, @Nullable String language, boolean machine) {}
