package org.kept.eventstore.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;

/**
 * Axon over a {@link CommitStore}: a command bus and event-sourced aggregates, nothing else. There
 * are no event processors, since everything downstream hangs on Kafka, and nothing phones home.
 */
public final class WriteSide implements AutoCloseable {

  /** How long a command waits for those before it in this process that are for the same stream. */
  static final Duration LOCK = Duration.ofSeconds(5);

  private static final int MILLIS_OF_AN_ATTEMPT = 10;

  private final Configuration axon;
  private final CommandDispatcher commands;

  private WriteSide(Configuration axon, CommitStore store) {
    this.axon = axon;
    this.commands = new CommandDispatcher(store, axon.commandBus());
  }

  /** A write side that keeps its events in a store. */
  public static Builder over(CommitStore store) {
    return new Builder(store);
  }

  /** Where commands are sent. */
  public CommandDispatcher commands() {
    return commands;
  }

  Configuration axon() {
    return axon;
  }

  @Override
  public void close() {
    axon.shutdown();
  }

  /** Collects the aggregates. */
  public static final class Builder {

    private final CommitStore store;
    private final List<Shell<?>> shells = new ArrayList<>();
    private Duration lock = LOCK;

    private Builder(CommitStore store) {
      this.store = store;
    }

    /**
     * An aggregate, annotated as Axon wants it.
     *
     * @param create a new one, empty, from the id of its stream
     * @param events its events, of exactly one kind
     */
    public <A> Builder aggregate(Class<A> type, Function<String, A> create, EventTypes events) {
      shells.add(new Shell<>(type, create, events));
      return this;
    }

    /** How long a command waits for those before it. */
    Builder lock(Duration longest) {
      lock = longest;
      return this;
    }

    /** Starts handling commands. */
    public WriteSide start() {
      System.setProperty("axoniq.update-checker.disabled", "true");
      System.setProperty("disable-axoniq-console-message", "true");
      EventTypes all = EventTypes.union(shells.stream().map(Shell::events).toList());
      // No modules are looked up on the class path: the update checker would be one of them.
      Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
      configurer.registerComponent(
          DuplicateCommandHandlerResolver.class,
          c -> DuplicateCommandHandlerResolution.rejectDuplicates());
      configurer.configureEmbeddedEventStore(c -> new MongoEventStorageEngine(store, all));
      configurer.configureCorrelationDataProviders(
          c -> List.of(new SimpleCorrelationDataProvider(CommandContext.KEY, Receipt.KEY)));
      shells.forEach(shell -> configurer.configureAggregate(shell.configurer(lock)));
      return new WriteSide(configurer.start(), store);
    }
  }

  private record Shell<A>(Class<A> type, Function<String, A> create, EventTypes events) {

    Shell {
      if (events.kinds().size() != 1) {
        throw new IllegalArgumentException(type + " must have events of one kind");
      }
    }

    AggregateConfigurer<A> configurer(Duration lock) {
      return AggregateConfigurer.defaultConfiguration(type)
          .configureAggregateFactory(c -> new Loading())
          .configureCreationPolicyAggregateFactory(c -> id -> create.apply(String.valueOf(id)))
          .configureCommandTargetResolver(
              c -> new MetaDataCommandTargetResolver(CommandDispatcher.STREAM))
          .configureLockFactory(
              c ->
                  PessimisticLockFactory.builder()
                      .acquireAttempts((int) lock.toMillis() / MILLIS_OF_AN_ATTEMPT)
                      .lockAttemptTimeout(MILLIS_OF_AN_ATTEMPT)
                      .build());
    }

    /** Makes the empty aggregate a stream is loaded into, if the stream is of its kind. */
    private final class Loading implements AggregateFactory<A> {

      @Override
      public A createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
        if (!events.kinds().contains(firstEvent.getType())) {
          throw new UnknownStreamException(stream);
        }
        return create.apply(stream);
      }

      @Override
      public Class<A> getAggregateType() {
        return type;
      }
    }
  }
}
