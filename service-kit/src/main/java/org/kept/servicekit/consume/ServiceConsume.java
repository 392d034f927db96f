package org.kept.servicekit.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kept.servicekit.ServiceClock;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.kafka.ServiceKafka;
import org.kept.servicekit.mongo.ServiceMongo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The {@link ProjectionRunner} of a service, with its health and the staff's view of parked
 * streams. Uses the service's {@link Clock} and, if there is one, {@link RetryPolicy} bean.
 */
@Configuration(proxyBeanMethods = false)
@Import({ServiceClock.class, ServiceMongo.class, ServiceKafka.class, ParkedStreamsEndpoint.class})
public class ServiceConsume {

  @Bean
  ProjectionRunner projectionRunner(
      KafkaSettings kafka,
      MongoDatabase database,
      MeterRegistry meters,
      ObjectProvider<RetryPolicy> policy,
      Clock clock) {
    return new ProjectionRunner(
        kafka, database, meters, policy.getIfAvailable(() -> RetryPolicy.STANDARD), clock);
  }

  /** Appears as {@code consumers}; the service is not ready when one of its threads has ended. */
  @Bean
  HealthIndicator consumersHealthIndicator(ProjectionRunner runner) {
    return new ConsumersHealth(runner);
  }
}
