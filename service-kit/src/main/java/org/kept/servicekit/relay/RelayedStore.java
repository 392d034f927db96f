package org.kept.servicekit.relay;

import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.relay.ContractMapper;

/**
 * What a service wants carried to Kafka; it gives this as a bean.
 *
 * @param types of all events in the store
 * @param mapper what is published of them
 * @param source CloudEvents source, for example {@code /commitment-service}
 */
public record RelayedStore(
    CommitStore store, EventTypes types, ContractMapper mapper, String source) {}
