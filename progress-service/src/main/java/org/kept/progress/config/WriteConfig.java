package org.kept.progress.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.WriteSide;
import org.kept.eventstore.relay.RelaySettings;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.messaging.MilestoneContracts;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneAggregate;
import org.kept.servicekit.kafka.KafkaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of milestones, what decides about them, and what carries them to Kafka. */
@Configuration(proxyBeanMethods = false)
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
  RelayLifecycle relay(
      CommitStore store, EventTypes events, KafkaSettings kafka, MeterRegistry meters) {
    String instance = kafka.instance();
    return new RelayLifecycle(
        new RelaySettings(
            store,
            events,
            new MilestoneContracts(),
            "/progress-service",
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
            meters,
            instance == null ? UUID.randomUUID().toString() : instance));
  }
}
