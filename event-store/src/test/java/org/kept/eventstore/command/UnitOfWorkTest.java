package org.kept.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.CuttingProxy;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.UnknownOutcomeException;
import org.kept.eventstore.command.PledgeAggregate.MakePledge;
import org.kept.eventstore.command.PledgeAggregate.RaisePledge;
import org.kept.eventstore.command.PledgeEvent.PledgeMade;

class UnitOfWorkTest {

  private final CommitStore store = TestStore.freshStore();

  @Test
  void eventsOfTwoAggregatesAreRefusedTogetherAndNothingIsStored() {
    try (WriteSide writeSide = over(store)) {
      assertThatThrownBy(() -> writeSide.axon().eventBus().publish(made("a"), made("b")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one aggregate");
    }
    assertThat(store.load("a", 0)).isEmpty();
    assertThat(store.load("b", 0)).isEmpty();
  }

  @Test
  void aVersionThatWentStaleAfterItWasLookedAtIsNoticedWhenTheCommitIsWritten() {
    try (WriteSide writeSide = over(store)) {
      CommandContext expectingMore =
          new CommandContext("ann", "staff", "a", "digest", 3L, Instant.EPOCH, null);

      assertThatThrownBy(() -> writeSide.axon().eventBus().publish(made("p", expectingMore)))
          .isInstanceOf(StaleVersionException.class);
    }
    assertThat(store.load("p", 0)).isEmpty();
  }

  @Test
  void anEventOfNoAggregateIsRefused() {
    try (WriteSide writeSide = over(store)) {
      assertThatThrownBy(
              () ->
                  writeSide
                      .axon()
                      .eventBus()
                      .publish(GenericEventMessage.asEventMessage(new PledgeMade("ann"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSubscriberThatThrowsAfterTheAppendFailsTheCommandThoughItStandsAndIsDoneWhenAskedAgain() {
    try (WriteSide writeSide = over(store)) {
      Registration subscriber =
          writeSide
              .axon()
              .eventBus()
              .subscribe(
                  events -> {
                    throw new IllegalStateException("subscriber");
                  });

      assertThatThrownBy(() -> writeSide.commands().dispatch("p", new MakePledge(), request("a")))
          .hasMessage("subscriber");

      assertThat(store.load("p", 0)).hasSize(1);
      subscriber.cancel();
      assertThat(writeSide.commands().dispatch("p", new MakePledge(), request("a")))
          .isEqualTo(new CommandResult("p", 0, true));
    }
  }

  @Test
  void aCommandWhoseAnswerIsLostIsUnknownAndTheSameRequestResolvesIt() throws IOException {
    try (CuttingProxy proxy = TestStore.proxy();
        MongoClient client = client(proxy);
        WriteSide writeSide =
            over(new CommitStore(client.getDatabase(store.database().getName())))) {
      writeSide.commands().dispatch("p", new MakePledge(), request("a"));
      proxy.loseAnswers(Integer.MAX_VALUE);
      assertThatThrownBy(() -> writeSide.commands().dispatch("p", new RaisePledge(5), request("b")))
          .isInstanceOf(UnknownOutcomeException.class);
      proxy.loseAnswers(0);

      assertThat(writeSide.commands().dispatch("p", new RaisePledge(5), request("b")))
          .isEqualTo(new CommandResult("p", 1, true));
      assertThat(store.load("p", 0)).hasSize(2);
    }
  }

  private static MongoClient client(CuttingProxy proxy) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(proxy.uri()))
            .retryWrites(false)
            .applyToServerSettings(s -> s.minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
            .build());
  }

  private static WriteSide over(CommitStore store) {
    return WriteSide.over(store)
        .aggregate(PledgeAggregate.class, PledgeAggregate::new, PledgeEvent.TYPES)
        .start();
  }

  private static DomainEventMessage<?> made(String stream) {
    return made(stream, request(stream));
  }

  private static DomainEventMessage<?> made(String stream, CommandContext context) {
    return new GenericDomainEventMessage<>(
        "PledgeAggregate", stream, 0, new PledgeMade("ann"), context.toMetaData());
  }

  private static CommandContext request(String key) {
    return new CommandContext(
        "ann", "staff", key, "digest", null, Instant.parse("2014-06-01T12:00:00Z"), null);
  }
}
