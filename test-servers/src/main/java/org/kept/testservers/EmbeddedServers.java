package org.kept.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kept.embedded.EmbeddedKafka;
import org.kept.embedded.EmbeddedMongo;

/** Servers in this JVM, on free ports and in folders that are deleted with the JVM. */
final class EmbeddedServers implements ServerSource {

  @Override
  public String mongoUri() {
    return Mongo.SERVER.connectionString();
  }

  @Override
  public String kafkaServers() {
    return Kafka.SERVER.bootstrapServers();
  }

  static long examined(String database, String collection) {
    return Mongo.SERVER.examined(database, collection);
  }

  private static final class Mongo {
    static final EmbeddedMongo SERVER =
        closedWithTheJvm("mongo", folder -> EmbeddedMongo.start(folder, 0));
  }

  private static final class Kafka {
    static final EmbeddedKafka SERVER =
        closedWithTheJvm("kafka", folder -> EmbeddedKafka.start(folder, 0, 0));
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
