package org.kept.eventstore;

/**
 * Who caused a commit; names are looked up when shown, so that they stay erasable.
 *
 * @param id the actor's id
 * @param role {@code staff}, {@code member}, {@code admin}, or what a machine calls itself
 */
public record Actor(String id, String role) {}
