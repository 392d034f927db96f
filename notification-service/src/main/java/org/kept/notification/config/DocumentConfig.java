package org.kept.notification.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.kept.contracts.Topics;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.NotificationDatabase;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.messaging.CommitmentProjection;
import org.kept.servicekit.consume.Projection;
import org.kept.servicekit.consume.ProjectionRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service keeps, and the topic it follows. */
@Configuration(proxyBeanMethods = false)
class DocumentConfig {

  @Bean
  NotificationDatabase notificationDatabase(MongoDatabase database) {
    return new NotificationDatabase(database);
  }

  @Bean
  Followers followers(NotificationDatabase database) {
    return new Followers(database);
  }

  @Bean
  Ledger ledger(NotificationDatabase database, MeterRegistry meters) {
    return new Ledger(database, meters);
  }

  @Bean
  Suppressions suppressions(NotificationDatabase database) {
    return new Suppressions(database);
  }

  @Bean
  Limits limits(NotificationDatabase database) {
    return new Limits(database);
  }

  @Bean
  Commitments commitments(NotificationDatabase database) {
    return new Commitments(database);
  }

  @Bean
  Projection commitmentProjection(ProjectionRunner runner, Commitments commitments) {
    return runner.start(
        "notification-commitments",
        List.of(Topics.COMMITMENTS),
        new CommitmentProjection(commitments));
  }
}
