package org.kept.eventstore.command;

/**
 * A state and how much of its stream has gone into it.
 *
 * @param version sequence of the last event in it, -1 if there was none
 */
public record Versioned<S>(String stream, S state, long version) {}
