package org.kept.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.kept.embedded.EmbeddedKafka;
import org.kept.embedded.EmbeddedMongo;

/**
 * The MongoDB and the Kafka that tests of one JVM share: started when first asked for, on free
 * ports and a folder that is deleted with the JVM. {@code KEPT_MONGODB_URI} and {@code
 * KEPT_KAFKA_SERVERS} name others to be used instead.
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
    return Optional.ofNullable(System.getenv("KEPT_MONGODB_URI"))
        .orElseGet(() -> Mongo.SERVER.connectionString());
  }

  /**
   * How many documents of a collection queries have looked at so far; empty where the server is not
   * ours and does not tell.
   */
  public static OptionalLong examined(String database, String collection) {
    return System.getenv("KEPT_MONGODB_URI") == null
        ? OptionalLong.of(Mongo.SERVER.examined(database, collection))
        : OptionalLong.empty();
  }

  /** For Kafka clients. */
  public static String kafkaServers() {
    return Optional.ofNullable(System.getenv("KEPT_KAFKA_SERVERS"))
        .orElseGet(() -> Kafka.SERVER.bootstrapServers());
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

  private static final class Mongo {
    static final EmbeddedMongo SERVER =
        closedWithTheJvm("mongo", folder -> EmbeddedMongo.start(folder, 0));
  }

  private static final class Kafka {
    static final EmbeddedKafka SERVER =
        closedWithTheJvm("kafka", folder -> EmbeddedKafka.start(folder, 0, 0));
  }

  private static final class Topics {
    static final Admin ADMIN =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaServers()));
  }

  private static <T extends AutoCloseable> T closedWithTheJvm(
      String name, Function<Path, T> start) {
    try {
      Path folder = Files.createTempDirectory("kept-test-" + name);
      T server = start.apply(folder.resolve("data"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(AutoCloseable server, Path folder) {
    try {
      server.close();
    } catch (Exception e) {
      System.err.println("Not closed well: " + e);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("Left behind: " + folder + " (" + e + ")");
    }
  }
}
