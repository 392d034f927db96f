package org.kept.servicekit.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while at least one broker answers. */
final class BrokerHealth implements HealthIndicator {

  private final EventTopics topics;

  BrokerHealth(EventTopics topics) {
    this.topics = topics;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("brokers", topics.brokers()).build();
    } catch (RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
