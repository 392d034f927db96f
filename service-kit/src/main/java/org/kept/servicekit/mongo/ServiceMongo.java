package org.kept.servicekit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The service's database on the plain driver: {@code kept.mongodb.uri} and {@code
 * kept.mongodb.database}.
 *
 * <p>A write is acknowledged by a majority's journal, a read sees only such writes. Timeouts are
 * short: an outage shows at once, to the caller as a problem and to consumers as a reason to wait.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/kept/servicekit/service-kit.properties")
public class ServiceMongo {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SELECT_SERVER = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 50;

  /** Settings for any client of Kept's database, for example one in a test. */
  public static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.MAJORITY)
        .applyToClusterSettings(
            cluster ->
                cluster.serverSelectionTimeout(SELECT_SERVER.toMillis(), TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS))
        .applyToConnectionPoolSettings(
            pool ->
                pool.maxSize(CONNECTIONS)
                    .maxWaitTime(SELECT_SERVER.toMillis(), TimeUnit.MILLISECONDS))
        .applyConnectionString(new ConnectionString(uri))
        .build();
  }

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(@Value("${kept.mongodb.uri:mongodb://127.0.0.1:27017}") String uri) {
    return MongoClients.create(settings(uri));
  }

  @Bean
  MongoDatabase mongoDatabase(
      MongoClient client, @Value("${kept.mongodb.database}") String database) {
    return client.getDatabase(database);
  }

  /** Appears as {@code store}; the service is not ready without it. */
  @Bean
  HealthIndicator storeHealthIndicator(MongoDatabase database) {
    return new StoreHealth(database);
  }
}
