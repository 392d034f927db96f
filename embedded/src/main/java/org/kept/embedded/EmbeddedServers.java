package org.kept.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The database and the broker over one data directory, started side by side.
 *
 * @param mongo the database, in the directory {@code mongo}
 * @param kafka the broker, in the directory {@code kafka}
 */
public record EmbeddedServers(EmbeddedMongo mongo, EmbeddedKafka kafka) implements AutoCloseable {

  /**
   * Starts both, or neither.
   *
   * @param mongoPort 0 for any free port
   * @param kafkaPort 0 for any free port; the broker talks to itself over another free one
   * @throws EmbeddedServerException with one line for a person
   */
  public static EmbeddedServers start(Path directory, int mongoPort, int kafkaPort) {
    CompletableFuture<EmbeddedMongo> database =
        CompletableFuture.supplyAsync(
            () -> EmbeddedMongo.start(directory.resolve("mongo"), mongoPort));
    EmbeddedKafka kafka;
    try {
      kafka = EmbeddedKafka.start(directory.resolve("kafka"), kafkaPort, 0);
    } catch (Throwable e) {
      database.thenAccept(EmbeddedMongo::close).exceptionally(alsoFailed -> null).join();
      throw e;
    }
    try {
      return new EmbeddedServers(database.join(), kafka);
    } catch (CompletionException e) {
      kafka.close();
      throw e.getCause() instanceof EmbeddedServerException line ? line : e;
    }
  }

  /** The broker first: whoever feeds it keeps what is not sent yet in the database. */
  @Override
  public void close() {
    try {
      kafka.close();
    } finally {
      mongo.close();
    }
  }
}
