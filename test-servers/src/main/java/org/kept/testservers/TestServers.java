package org.kept.testservers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;

/**
 * The MongoDB and the Kafka that the tests of one JVM share.
 *
 * <p>{@code KEPT_MONGODB_URI} and {@code KEPT_KAFKA_SERVERS} name servers that are there already.
 * Otherwise the system property {@code kept.servers} says where they come from: {@code embedded},
 * which is the default, or {@code docker} for containers.
 */
public final class TestServers {

  static final String CHOICE = "kept.servers";

  private static final Duration LONG_OUTAGE = Duration.ofMinutes(1);
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private TestServers() {}

  /** For the driver. */
  public static String mongoUri() {
    return mongoUri(System.getenv());
  }

  static String mongoUri(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("KEPT_MONGODB_URI"))
        .orElseGet(() -> Chosen.SOURCE.mongoUri());
  }

  /** For Kafka clients. */
  public static String kafkaServers() {
    return kafkaServers(System.getenv());
  }

  static String kafkaServers(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("KEPT_KAFKA_SERVERS"))
        .orElseGet(() -> Chosen.SOURCE.kafkaServers());
  }

  /** Whether {@link #mongoUri} is the embedded server, which dies with this JVM. */
  public static boolean mongoIsEmbedded() {
    return System.getenv("KEPT_MONGODB_URI") == null && Chosen.SOURCE instanceof EmbeddedServers;
  }

  /**
   * How many documents of a collection the embedded server has looked at for queries so far; empty
   * where another one is used, which does not tell.
   */
  public static OptionalLong examined(String database, String collection) {
    return mongoIsEmbedded()
        ? OptionalLong.of(EmbeddedServers.examined(database, collection))
        : OptionalLong.empty();
  }

  /**
   * Lets a server that a test has stopped be away: no longer than the stop takes with every build,
   * a minute with {@code -Dkept.long}.
   */
  public static void outage() {
    pass(lengthOfOutage());
  }

  /**
   * The same, while something goes on: it is done once, and in a long outage ten times a second.
   */
  public static void outage(Runnable meanwhile) {
    Instant end = Instant.now().plus(lengthOfOutage());
    meanwhile.run();
    while (Instant.now().isBefore(end)) {
      pass(BETWEEN);
      meanwhile.run();
    }
  }

  private static Duration lengthOfOutage() {
    return System.getProperty("kept.long") == null ? Duration.ZERO : LONG_OUTAGE;
  }

  private static void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static ServerSource source(String choice) {
    return switch (choice) {
      case "embedded" -> new EmbeddedServers();
      case "docker" ->
          ServiceLoader.load(ServerSource.class)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Containers are only built in when Maven is told -D%s=docker, as ./kept test --docker does"
                              .formatted(CHOICE)));
      default ->
          throw new IllegalArgumentException(
              "%s is 'embedded' or 'docker', not '%s'".formatted(CHOICE, choice));
    };
  }

  private static final class Chosen {
    static final ServerSource SOURCE = source(System.getProperty(CHOICE, "embedded"));
  }
}
