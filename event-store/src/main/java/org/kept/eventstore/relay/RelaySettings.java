package org.kept.eventstore.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;

/**
 * What a relay carries, and where to.
 *
 * @param store the store it empties
 * @param types of all events in the store
 * @param mapper what is published of them
 * @param source CloudEvents source, for example {@code /commitment-service}
 * @param kafka how to connect: {@code bootstrap.servers}, security; not how to deliver
 * @param meters where it registers its measures
 * @param owner tells it from the other relays of this store that run at the same time; a process
 *     that keeps its name over a restart goes on at once, otherwise its old lease ends first
 */
public record RelaySettings(
    CommitStore store,
    EventTypes types,
    ContractMapper mapper,
    String source,
    Map<String, Object> kafka,
    MeterRegistry meters,
    String owner) {

  /** For a relay that may have others beside it: its name is a fresh one. */
  public RelaySettings(
      CommitStore store,
      EventTypes types,
      ContractMapper mapper,
      String source,
      Map<String, Object> kafka,
      MeterRegistry meters) {
    this(store, types, mapper, source, kafka, meters, UUID.randomUUID().toString());
  }
}
