package org.kept.identity.client;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MongoDB and the clock: what this service asks of the world around it. */
@Configuration(proxyBeanMethods = false)
class ClientStoreConfiguration {

  /** Short, so that a token request fails while its caller still waits for the answer. */
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private static final int CONNECTIONS = 50;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MongoClient mongoClient(@Value("${kept.mongodb.uri}") String uri) {
    return MongoClients.create(settings(uri));
  }

  static MongoClientSettings settings(String uri) {
    long patience = ANSWER.toMillis();
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applicationName("kept-identity")
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.MAJORITY)
        .applyToClusterSettings(c -> c.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS))
        .applyToConnectionPoolSettings(
            p -> p.maxSize(CONNECTIONS).maxWaitTime(patience, TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            s ->
                s.connectTimeout(patience, TimeUnit.MILLISECONDS)
                    .readTimeout(patience, TimeUnit.MILLISECONDS))
        .build();
  }

  @Bean
  MongoDatabase mongoDatabase(
      MongoClient client, @Value("${kept.mongodb.database}") String database) {
    return client.getDatabase(database);
  }

  @Bean
  HealthIndicator storeHealthIndicator(MongoDatabase database) {
    return () -> {
      try {
        database.runCommand(new Document("ping", 1));
        return Health.up().build();
      } catch (RuntimeException e) {
        return Health.down().withDetail("store", "MongoDB does not answer").build();
      }
    };
  }
}
