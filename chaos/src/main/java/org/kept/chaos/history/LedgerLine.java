package org.kept.chaos.history;

/**
 * What Kept says of a mail.
 *
 * @param kind {@code digest}, {@code on-demand} or {@code confirmation}
 * @param state {@code SENT}, {@code UNKNOWN} and so on
 */
public record LedgerLine(String kind, String state) {}
