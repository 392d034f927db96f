package org.kept.chaos.history;

/**
 * A command that had to succeed and did not: the load asks only for what is allowed.
 *
 * @param what for people
 * @param answer the refusal, or that there never was one
 */
public record Unfulfilled(String what, String key, String answer) {}
