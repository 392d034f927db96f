package org.kept.progress.read.definitions;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kept.servicekit.consume.Received;

/**
 * What an event makes of what was known of its stream.
 *
 * @param effect from what was known, if anything, to what is known now
 */
public record Change<T>(Received received, UnaryOperator<Optional<T>> effect) {}
