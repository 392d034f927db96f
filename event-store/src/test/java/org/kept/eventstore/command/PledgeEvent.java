package org.kept.eventstore.command;

import org.kept.eventstore.EventTypes;

/** Events of a made-up aggregate. */
sealed interface PledgeEvent {

  EventTypes TYPES =
      EventTypes.builder("Pledge")
          .event("PledgeMade", 1, PledgeMade.class)
          .event("PledgeRaised", 1, PledgeRaised.class)
          .build();

  record PledgeMade(String by) implements PledgeEvent {}

  record PledgeRaised(int to) implements PledgeEvent {}
}
