package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  @TempDir Path directory;

  @Test
  void bothAnswerAndBothStopWhenOneCannotStart() throws Exception {
    try (EmbeddedServers servers = EmbeddedServers.start(directory, 0, 0);
        MongoClient client = MongoClients.create(servers.mongo().connectionString());
        Admin admin =
            Admin.create(
                Map.<String, Object>of("bootstrap.servers", servers.kafka().bootstrapServers()))) {
      assertThat(client.getDatabase("x").runCommand(new Document("ping", 1)).getDouble("ok"))
          .isOne();
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);

      assertThatThrownBy(
              () -> EmbeddedServers.start(directory.resolve("other"), servers.mongo().port(), 0))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("KEPT_MONGODB_PORT");
      assertThatThrownBy(
              () -> EmbeddedServers.start(directory.resolve("other"), 0, servers.kafka().port()))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("KEPT_KAFKA_PORT");
    }
    EmbeddedMongo.start(directory.resolve("other").resolve("mongo"), 0).close();
  }
}
