package org.kept.commitment.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.kept.commitment.messaging.CommitmentContracts;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.relay.RelaySettings;
import org.kept.servicekit.kafka.KafkaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay from the store to {@code kept.commitments}; its health appears as {@code relay}. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  static final String SOURCE = "/commitment-service";

  @Bean
  RelayLifecycle relay(CommitStore store, KafkaSettings kafka, MeterRegistry meters) {
    String instance = kafka.instance();
    return new RelayLifecycle(
        new RelaySettings(
            store,
            WriteConfiguration.EVENTS,
            new CommitmentContracts(),
            SOURCE,
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
            meters,
            instance == null ? UUID.randomUUID().toString() : instance));
  }
}
