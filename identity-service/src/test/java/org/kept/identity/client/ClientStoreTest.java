package org.kept.identity.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import org.junit.jupiter.api.Test;

class ClientStoreTest {

  private final MongoClientSettings settings =
      ClientStoreConfiguration.settings("mongodb://127.0.0.1:27017");

  @Test
  void nothing_is_waited_for_longer_than_three_seconds() {
    assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(3_000);
    assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(3_000);
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
        .isEqualTo(3_000);
    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS)).isEqualTo(3_000);
  }

  @Test
  void the_store_is_asked_over_fifty_connections_at_most() {
    assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(50);
  }
}
