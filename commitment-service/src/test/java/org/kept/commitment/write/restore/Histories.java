package org.kept.commitment.write.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kept.commitment.messaging.CommitmentContracts;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.relay.ContractMapper;

/** Streams as an archive has them, each event by a request of its own, a second after another. */
final class Histories {

  static final EventTypes TYPES =
      EventTypes.union(
          List.of(
              CampaignAggregate.EVENTS, OrganizationAggregate.EVENTS, CommitmentAggregate.EVENTS));

  static final ContractMapper CONTRACTS = new CommitmentContracts();

  private static final Instant BEGIN = Instant.parse("2014-04-22T12:00:00Z");

  private Histories() {}

  static Archive.Stream stream(String id, String kind, Object... events) {
    List<Archive.Step> steps = new ArrayList<>();
    for (Object event : events) {
      steps.add(step("request-" + steps.size(), BEGIN.plusSeconds(steps.size()), archived(event)));
    }
    return new Archive.Stream(id, kind, steps);
  }

  static Archive.Step step(String request, Instant at, Archive.Event event) {
    return new Archive.Step(request, at, "amelia", "member", List.of(event));
  }

  static Archive.Event archived(Object event) {
    StoredEvent stored = TYPES.write(event);
    return new Archive.Event(stored.name(), stored.rev(), TYPES.tree(stored));
  }
}
