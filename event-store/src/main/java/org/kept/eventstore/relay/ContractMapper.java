package org.kept.eventstore.relay;

import org.kept.eventstore.Commit;

/** A stored event to what is published of it; the same for the same event, always. */
@FunctionalInterface
public interface ContractMapper {

  /**
   * What is published of an event; whatever this throws parks the event's stream.
   *
   * @param commit the commit that holds it
   * @param event one of the events registered in the service's {@code EventTypes}
   */
  OutgoingEvent map(Commit commit, Object event);
}
