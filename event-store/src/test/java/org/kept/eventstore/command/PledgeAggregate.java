package org.kept.eventstore.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.eventstore.command.PledgeEvent.PledgeMade;
import org.kept.eventstore.command.PledgeEvent.PledgeRaised;

/** A made-up aggregate: a pledge that can only be raised. */
final class PledgeAggregate {

  record MakePledge() {}

  record RaisePledge(int to) {}

  record RaiseStepwise(int steps) {}

  record TouchPledge() {}

  sealed interface PledgeRefusal extends Refusal {
    @Rule(code = "pledge.not-raised", kind = Refusal.Kind.CONFLICT)
    record NotRaised(int from, int to) implements PledgeRefusal {}
  }

  @AggregateIdentifier private final String id;
  private int amount;

  PledgeAggregate(String id) {
    this.id = id;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(MakePledge command, MetaData metaData) {
    Apply.orRefuse(Decision.accept(new PledgeMade(CommandContext.from(metaData).actorId())));
  }

  @CommandHandler
  void handle(RaisePledge command) {
    Apply.orRefuse(
        command.to() > amount
            ? Decision.accept(new PledgeRaised(command.to()))
            : Decision.refuse(new PledgeRefusal.NotRaised(amount, command.to())));
  }

  @CommandHandler
  void handle(RaiseStepwise command) {
    List<PledgeEvent> steps =
        IntStream.rangeClosed(1, command.steps())
            .<PledgeEvent>mapToObj(step -> new PledgeRaised(amount + step))
            .toList();
    Apply.orRefuse(Decision.accept(steps));
  }

  @CommandHandler
  void handle(TouchPledge command) {
    Apply.orRefuse(Decision.nothing());
  }

  @EventSourcingHandler
  void on(PledgeEvent event) {
    amount =
        switch (event) {
          case PledgeMade made -> 1;
          case PledgeRaised raised -> raised.to();
        };
  }
}
