package org.kept.contracts.values;

/**
 * Where and when a commitment was stated or announced.
 *
 * @param kind {@code stated} or {@code announced}
 * @param what the letter, the event
 */
public record Statement(String kind, String what, PartialDate when) {}
