package org.kept.servicekit.service;

import com.mongodb.client.MongoDatabase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.bson.Document;
import org.kept.contracts.Topics;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Rule;
import org.kept.eventstore.command.WriteSide;
import org.kept.servicekit.consume.Projection;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.ServiceConsume;
import org.kept.servicekit.problem.ProblemBundles;
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
