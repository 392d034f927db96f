package org.kept.testservers;

import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A MongoDB replica set of one node and a Kafka of one node, in containers that end with the JVM.
 *
 * <p>Their images are those of docker-compose.yml, as {@code ./kept test --docker} reads them there.
 */
public final class ContainerServers implements ServerSource {

  @Override
  public String mongoUri() {
    return Mongo.SERVER.getReplicaSetUrl();
  }

  @Override
  public String kafkaServers() {
    return Kafka.SERVER.getBootstrapServers();
  }

  private static final class Mongo {
    static final MongoDBContainer SERVER =
        started(new MongoDBContainer(image("mongodb")).withReplicaSet());
  }

  private static final class Kafka {
    /** As in docker-compose.yml: topics are made by whoever owns them, never by being mentioned. */
    static final KafkaContainer SERVER =
        started(
            new KafkaContainer(image("kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
  }

  private static String image(String server) {
    String property = TestServers.CHOICE + "." + server;
    return Objects.requireNonNull(
        System.getProperty(property), () -> property + " should name an image");
  }

  private static <T extends GenericContainer<?>> T started(T container) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "No Docker can be reached: start it, or name servers with KEPT_MONGODB_URI and KEPT_KAFKA_SERVERS");
    }
    container.start(); // what it has started, Testcontainers also ends
    return container;
  }
}
