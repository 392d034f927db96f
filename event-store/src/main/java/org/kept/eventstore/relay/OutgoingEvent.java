package org.kept.eventstore.relay;

/**
 * A stored event as others shall see it.
 *
 * @param topic where it goes
 * @param key of the Kafka record: what must stay in one partition
 * @param data a record of the contracts
 */
public record OutgoingEvent(String topic, String key, Object data) {}
