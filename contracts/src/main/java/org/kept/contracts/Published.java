package org.kept.contracts;

/**
 * One event as it crosses Kafka.
 *
 * @param data one of the records of {@code commitments} or {@code milestones}
 */
public record Published(Envelope envelope, Object data) {}
