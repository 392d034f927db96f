package org.kept.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.kept.testservers.TestServers;

/**
 * The MongoDB and the Kafka that tests of one JVM share, as {@link TestServers} chooses them.
 *
 * <p>What is shared is told apart by names: take a {@link #freshDatabase}, a {@link #freshTopic} or
 * ids of your own.
 */
public final class Servers {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final long RUN = System.currentTimeMillis();

  private Servers() {}

  /** For the driver. */
  public static String mongoUri() {
    return TestServers.mongoUri();
  }

  /** As {@link TestServers#examined} says. */
  public static OptionalLong examined(String database, String collection) {
    return TestServers.examined(database, collection);
  }

  /** For Kafka clients. */
  public static String kafkaServers() {
    return TestServers.kafkaServers();
  }

  /** Settings with which a service's application uses these servers and a database of its own. */
  public static String[] properties(String database) {
    return new String[] {
      "kept.mongodb.uri=" + mongoUri(),
      "kept.mongodb.database=" + freshDatabase(database),
      "kept.kafka.servers=" + kafkaServers(),
      "server.port=0",
      "spring.main.banner-mode=off"
    };
  }

  /** A database name that nobody has used before. */
  public static String freshDatabase(String hint) {
    return "test_%s_%s".formatted(hint, fresh());
  }

  /** A topic that nobody has used before, with its {@code .dlt}. */
  public static String freshTopic(String hint, int partitions) {
    String topic = "test.%s.%s".formatted(hint, fresh());
    makeTopic(topic, partitions);
    makeTopic(topic + ".dlt", 1);
    return topic;
  }

  /** Any name made unlike all others. */
  public static String fresh() {
    return Long.toString(RUN, 36) + NAMES.incrementAndGet();
  }

  private static void makeTopic(String name, int partitions) {
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.<Short>empty());
    try {
      Topics.ADMIN.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Topics {
    static final Admin ADMIN =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaServers()));
  }
}
