package org.kept.commitment.config;

import org.kept.commitment.messaging.CommitmentContracts;
import org.kept.eventstore.CommitStore;
import org.kept.servicekit.relay.RelayedStore;
import org.kept.servicekit.relay.ServiceRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is carried from the store to {@code kept.commitments}. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceRelay.class)
class RelayConfiguration {

  private static final String SOURCE = "/commitment-service";

  @Bean
  RelayedStore relayed(CommitStore store) {
    return new RelayedStore(store, WriteConfiguration.EVENTS, new CommitmentContracts(), SOURCE);
  }
}
