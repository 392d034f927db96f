package org.kept.commitment.model.smart;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;

/**
 * A measure that a text can be read as, for its author to take or leave.
 *
 * @param measure incomplete where the text is
 * @param window when it is to be done; null if the text does not say
 * @param quote the words that it was read from
 */
public record Proposal(Wording.Measure measure, Wording.@Nullable Span window, Quote quote) {}
