package org.kept.chaos.history;

import java.time.LocalDate;

/**
 * A mail in the mailbox.
 *
 * @param day on which it was written, in UTC, the zone of every follower of the load
 * @param text its plain text
 */
public record Mail(String file, String messageId, String to, LocalDate day, String text) {}
