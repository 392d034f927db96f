package org.kept.servicekit.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The service's way to Kafka: {@code kept.kafka.servers}, and {@code kept.kafka.instance} where one
 * process keeps its name over restarts.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/kept/servicekit/service-kit.properties")
public class ServiceKafka {

  @Bean
  KafkaSettings kafkaSettings(
      @Value("${kept.kafka.servers:127.0.0.1:9092}") String servers,
      @Value("${kept.kafka.instance:}") String instance) {
    return new KafkaSettings(servers, instance.isBlank() ? null : instance);
  }

  @Bean
  EventTopics eventTopics(
      KafkaSettings settings, @Value("${spring.application.name:kept}") String application) {
    return new EventTopics(settings.admin(application + "-topics"));
  }

  /** Appears as {@code broker}; the service is not ready without it. */
  @Bean
  HealthIndicator brokerHealthIndicator(EventTopics topics) {
    return new BrokerHealth(topics);
  }
}
