package org.kept.servicekit.service;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.InterruptException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.bson.Document;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Rule;
import org.kept.eventstore.command.WriteSide;
import org.kept.eventstore.relay.OutgoingEvent;
import org.kept.servicekit.consume.Projection;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.ServiceConsume;
import org.kept.servicekit.consume.StreamGuard;
import org.kept.servicekit.problem.ProblemBundles;
import org.kept.servicekit.relay.RelayedStore;
import org.kept.servicekit.relay.ServiceRelay;
import org.kept.servicekit.security.ServiceSecurity;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.ServiceWeb;
import org.kept.testkit.TestIdentity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything: pledges that can only be raised. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  ServiceWeb.class,
  ServiceSecurity.class,
  ServiceConsume.class,
  ServiceRelay.class,
  TestIdentity.class,
  PledgeService.Pledges.class
})
class PledgeService {

  @Bean
  ProblemBundles sentences() {
    return ProblemBundles.of("messages/pledge-problems");
  }

  @Bean
  CommitStore store(MongoDatabase database) {
    CommitStore store = new CommitStore(database);
    store.ensureIndexes();
    return store;
  }

  /** Events that are lost on their first way, {@code <stream>:<sequence>}. */
  static final Set<String> LOST = ConcurrentHashMap.newKeySet();

  /** Streams that cannot be published. */
  static final Set<String> UNPUBLISHED = ConcurrentHashMap.newKeySet();

  /** Until it is open nothing is published for the second time. */
  static volatile CountDownLatch repairs = new CountDownLatch(0);

  private static final Set<String> PUBLISHED = ConcurrentHashMap.newKeySet();

  @Bean
  RelayedStore relayed(CommitStore store) {
    return new RelayedStore(store, Pledge.TYPES, PledgeService::published, "/pledge-service");
  }

  private static OutgoingEvent published(Commit commit, Object event) {
    String stream = commit.stream();
    if (UNPUBLISHED.contains(stream)) {
      throw new IllegalStateException("no such place");
    }
    if (!PUBLISHED.add(commit.id())) {
      awaitRepairs();
    }
    // Nobody here reads the other topic, so what goes there is lost.
    String topic = LOST.remove(commit.id()) ? Topics.MILESTONES : Topics.COMMITMENTS;
    return new OutgoingEvent(
        topic,
        stream,
        switch ((PledgeEvent) event) {
          case PledgeEvent.Made made -> new OrganizationApproved(stream);
          case PledgeEvent.Raised raised ->
              new OrganizationRenamed(stream, Integer.toString(raised.to()));
        });
  }

  private static void awaitRepairs() {
    try {
      repairs.await();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** How each pledge was raised, in the order it was. */
  @Bean
  Projection raises(ProjectionRunner runner, MongoDatabase database) {
    MongoCollection<Document> raises = database.getCollection("raises");
    return runner.start(
        "raises-" + database.getName(),
        java.util.List.of(Topics.COMMITMENTS),
        batch -> {
          for (Received event : batch) {
            Document known = raises.find(Filters.eq("_id", event.stream())).first();
            long seen = known == null ? StreamGuard.NOTHING : known.getLong("seen");
            if (StreamGuard.isNew(seen, event)) {
              raises.updateOne(
                  Filters.eq("_id", event.stream()),
                  Updates.combine(
                      Updates.set("seen", event.sequence()),
                      Updates.push("events", event.data().toString())),
                  new UpdateOptions().upsert(true));
            }
          }
        });
  }

  @Bean(destroyMethod = "close")
  WriteSide writeSide(CommitStore store) {
    return WriteSide.over(store).aggregate(Pledge.class, Pledge::new, Pledge.TYPES).start();
  }

  @Bean
  Projection names(ProjectionRunner runner, MongoDatabase database) {
    return runner.start(
        "names-" + database.getName(),
        java.util.List.of(Topics.COMMITMENTS),
        batch -> {
          for (Received event : batch) {
            database.getCollection("names").insertOne(new Document("of", event.stream()));
          }
        });
  }

  sealed interface PledgeEvent {
    record Made() implements PledgeEvent {}

    record Raised(int to) implements PledgeEvent {}
  }

  record Make() {}

  record Raise(@Min(1) int to) {}

  sealed interface PledgeRefusal extends Refusal {
    @Rule(code = "pledge.not-raised", kind = Kind.CONFLICT, field = "to")
    record NotRaised(int from) implements PledgeRefusal {}
  }

  static final class Pledge {
    static final EventTypes TYPES =
        EventTypes.builder("Pledge")
            .event("PledgeMade", 1, PledgeEvent.Made.class)
            .event("PledgeRaised", 1, PledgeEvent.Raised.class)
            .build();

    @AggregateIdentifier private final String id;
    private int amount;

    Pledge(String id) {
      this.id = id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Make command) {
      Apply.orRefuse(Decision.accept(new PledgeEvent.Made()));
    }

    @CommandHandler
    void handle(Raise command) {
      Apply.orRefuse(
          command.to() > amount
              ? Decision.accept(new PledgeEvent.Raised(command.to()))
              : Decision.refuse(new PledgeRefusal.NotRaised(amount)));
    }

    @EventSourcingHandler
    void on(PledgeEvent event) {
      if (event instanceof PledgeEvent.Raised raised) {
        amount = raised.to();
      }
    }
  }

  @RestController
  @PreAuthorize("hasAuthority('SCOPE_pledges:write')")
  static class Pledges {

    private final CommandDispatcher commands;

    Pledges(WriteSide writeSide) {
      this.commands = writeSide.commands();
    }

    @PostMapping("/pledges/{id}")
    ResponseEntity<Answers.Done> make(@PathVariable UUID id, CommandContext context) {
      return Answers.created(
          URI.create("/pledges/" + id), commands.dispatch(id.toString(), new Make(), context));
    }

    @PostMapping("/pledges/{id}/raise")
    ResponseEntity<Answers.Done> raise(
        @PathVariable UUID id, @Valid @RequestBody Raise raise, CommandContext context) {
      return Answers.done(commands.dispatch(id.toString(), raise, context));
    }
  }
}
