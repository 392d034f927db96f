package org.kept.eventstore.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;

/**
 * Axon's view of the store: what one command applies becomes one commit.
 *
 * <p>It is written while Axon prepares to commit its unit of work. Whatever fails after that, such
 * as a subscriber to Axon's event bus, fails the command though its commit stands; hence there are
 * no subscribers, and the same request sent again is answered as done.
 */
final class MongoEventStorageEngine implements EventStorageEngine {

  private final CommitStore store;
  private final EventTypes types;

  MongoEventStorageEngine(CommitStore store, EventTypes types) {
    this.store = store;
    this.types = types;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (!events.isEmpty()) {
      append(
          events.stream().<DomainEventMessage<?>>map(MongoEventStorageEngine::ofStream).toList());
    }
  }

  private static DomainEventMessage<?> ofStream(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> domainEvent) {
      return domainEvent;
    }
    throw new IllegalArgumentException("only aggregates publish events here: " + event);
  }

  private void append(List<DomainEventMessage<?>> events) {
    DomainEventMessage<?> first = events.getFirst();
    String stream = first.getAggregateIdentifier();
    if (events.stream().anyMatch(event -> !event.getAggregateIdentifier().equals(stream))) {
      throw new IllegalArgumentException("a unit of work changes one aggregate, not several");
    }
    CommandContext context = CommandContext.from(first.getMetaData());
    long current = first.getSequenceNumber() - 1;
    Long expected = context.expectedVersion();
    if (expected != null && expected != current) {
      throw new StaleVersionException(stream, expected, current);
    }
    Commit commit =
        context.commit(
            stream,
            types.kindOf(first.getPayload()),
            first.getSequenceNumber(),
            events.stream().map(e -> types.write(e.getIdentifier(), e.getPayload())).toList());
    switch (store.append(commit)) {
      case AppendOutcome.Appended appended -> Receipt.fill(first.getMetaData(), appended.ref());
      case AppendOutcome.AlreadyDone done -> throw new AlreadyDoneException(done.ref());
      case AppendOutcome.Conflict conflict ->
          throw new ConcurrencyException("somebody else wrote " + conflict);
      case AppendOutcome.TooLarge tooLarge -> throw tooLarge.reason();
      case AppendOutcome.Unknown unknown -> throw unknown.reason();
    }
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (Commit commit : store.load(stream, firstSequenceNumber)) {
      long sequence = commit.firstSeq();
      for (StoredEvent event : commit.events()) {
        if (sequence >= firstSequenceNumber) {
          events.add(message(commit, sequence, event));
        }
        sequence++;
      }
    }
    return DomainEventStream.of(events);
  }

  private DomainEventMessage<?> message(Commit commit, long sequence, StoredEvent event) {
    return new GenericDomainEventMessage<>(
        commit.kind(),
        commit.stream(),
        sequence,
        types.read(event),
        MetaData.emptyInstance(),
        event.id(),
        commit.at());
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return store.lastSequence(stream);
  }

  /** Streams are kept short instead, so there are none. */
  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("streams are kept short instead of snapshot");
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("events are followed on Kafka, not here");
  }

  @Override
  public TrackingToken createTailToken() {
    throw new UnsupportedOperationException("events are followed on Kafka, not here");
  }
}
