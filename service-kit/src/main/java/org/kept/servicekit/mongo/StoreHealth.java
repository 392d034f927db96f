package org.kept.servicekit.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the database answers a ping. */
final class StoreHealth implements HealthIndicator {

  private static final Document PING = new Document("ping", 1);

  private final MongoDatabase database;

  StoreHealth(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      database.runCommand(PING);
      return Health.up().build();
    } catch (RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
