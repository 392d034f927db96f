package org.kept.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kept.chaos.child.KeptChild;

/**
 * Kept from the classes under test, in a process of its own.
 *
 * @param addresses where it is found
 */
record Launched(KeptChild process, Addresses addresses) implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);

  private static final List<String> PROGRAM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx384m",
          "--enable-native-access=ALL-UNNAMED",
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
          "org.kept.standalone.Kept");

  /** Returns when it is ready. */
  static Launched run(Path data, Map<String, String> ports) throws Exception {
    KeptChild kept = start(data, ports, "run");
    kept.awaitReady(START);
    return new Launched(
        kept,
        new Addresses(
            kept.portal(),
            kept.commitment(),
            kept.progress(),
            kept.notification(),
            kept.identity(),
            kept.mailbox(),
            data.resolve("secrets"),
            data.resolve("mailbox")));
  }

  /** Returns at once. */
  static KeptChild start(Path data, Map<String, String> ports, String... command)
      throws IOException {
    return KeptChild.start(PROGRAM, data, ports, command);
  }

  @Override
  public void close() {
    process.close();
  }
}
