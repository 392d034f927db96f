package org.kept.progress.config;

import com.mongodb.client.MongoDatabase;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.WriteSide;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.messaging.MilestoneContracts;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneAggregate;
import org.kept.servicekit.relay.RelayedStore;
import org.kept.servicekit.relay.ServiceRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The store of milestones, what decides about them, and what carries them to Kafka. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceRelay.class)
class WriteConfig {

  @Bean
  EventTypes milestoneEvents() {
    return MilestoneEventTypes.all();
  }

  @Bean
  CommitStore commitStore(MongoDatabase database) {
    CommitStore store = new CommitStore(database);
    store.ensureIndexes();
    return store;
  }

  @Bean(destroyMethod = "close")
  WriteSide writeSide(CommitStore store, EventTypes events) {
    return WriteSide.over(store)
        .aggregate(MilestoneAggregate.class, MilestoneAggregate::new, events)
        .start();
  }

  @Bean
  CommandDispatcher commands(WriteSide writeSide) {
    return writeSide.commands();
  }

  @Bean
  StreamStates<Milestone, MilestoneEvent> milestoneStates(CommitStore store, EventTypes events) {
    return new StreamStates<>(
        store, events, MilestoneEvent.class, Milestone.UNREPORTED, Milestone::evolve);
  }

  @Bean
  RelayedStore relayed(CommitStore store, EventTypes events) {
    return new RelayedStore(store, events, new MilestoneContracts(), "/progress-service");
  }
}
