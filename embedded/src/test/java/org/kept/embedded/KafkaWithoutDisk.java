package org.kept.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Takes a broker's files away and then asks for a topic, in a process whose shutdown hooks never
 * end.
 */
final class KafkaWithoutDisk {

  private KafkaWithoutDisk() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0);
    Runtime.getRuntime().addShutdownHook(new Thread(KafkaWithoutDisk::hang));
    try (Stream<Path> files = Files.walk(directory.resolve("log"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(directory.resolve("log"), "not a directory");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)));
      hang();
    }
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
