package org.kept.eventstore.command;

/**
 * What a granted command came to.
 *
 * @param version sequence of the stream's last event after it, -1 if it still has none
 * @param replayed true if the same request had been granted before, and this is its answer
 */
public record CommandResult(String stream, long version, boolean replayed) {}
