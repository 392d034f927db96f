package org.kept.servicekit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.kept.eventstore.relay.RelaySettings;
import org.kept.eventstore.relay.Republications;
import org.kept.servicekit.ServiceClock;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.kafka.ServiceKafka;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The relay of a service with a {@link RelayedStore}, what admins see of it and can ask for, and
 * the answer to consumers that miss events.
 */
@Configuration(proxyBeanMethods = false)
@Import({ServiceClock.class, ServiceKafka.class, RelayEndpoint.class, RepublicationsEndpoint.class})
public class ServiceRelay {

  /** A relay that keeps its name over a restart goes on at once: its own lease is no other's. */
  @Bean
  RelayLifecycle relay(RelayedStore relayed, KafkaSettings kafka, MeterRegistry meters) {
    String instance = kafka.instance();
    return new RelayLifecycle(
        new RelaySettings(
            relayed.store(),
            relayed.types(),
            relayed.mapper(),
            relayed.source(),
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
            meters,
            instance == null ? UUID.randomUUID().toString() : instance));
  }

  @Bean
  Republications republications(RelayedStore relayed, Clock clock) {
    return new Republications(relayed.store().database(), clock);
  }

  @Bean
  GapListener gapListener(
      RelayedStore relayed, Republications republications, KafkaSettings kafka, Clock clock) {
    String name = "gaps" + relayed.source().replace('/', '-');
    return new GapListener(
        relayed, republications, () -> new KafkaConsumer<>(kafka.consumer(name, name)), clock);
  }
}
