package org.kept.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** A running Kept with its terminal: says what it does, and stops in order on a signal. */
final class KeptProcess implements AutoCloseable {

  private final Settings settings;
  private final KeptInstance instance;
  private final long startupMillis;
  private final CountDownLatch stopAsked = new CountDownLatch(1);
  private volatile boolean stopped;

  private KeptProcess(Settings settings, KeptInstance instance, long startupMillis) {
    this.settings = settings;
    this.instance = instance;
    this.startupMillis = startupMillis;
  }

  /**
   * Starts everything and tells how far it is.
   *
   * @throws CannotStartException if the folder for data cannot be used or a port is taken
   */
  static KeptProcess start(Settings settings) {
    requireUsable(settings.data(), settings.logs());
    // Read by logback.xml; the contexts leave the log alone, which five of them would set up anew.
    System.setProperty("kept.log", settings.log().toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.out.print("Starting Kept: ");
    KeptInstance instance = started(settings);
    long millis =
        Duration.between(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Instant.now())
            .toMillis();
    System.out.printf("ready after %.1f s%n", millis / 1000.0);
    KeptProcess process = new KeptProcess(settings, instance, millis);
    Runtime.getRuntime().addShutdownHook(new Thread(process::stopOnSignal, "kept-stop"));
    return process;
  }

  private static KeptInstance started(Settings settings) {
    try {
      return KeptInstance.start(
          settings,
          what -> {
            System.out.print(what + " ... ");
            System.out.flush();
          });
    } catch (RuntimeException e) {
      System.out.println(); // What went wrong begins a line of its own.
      throw e;
    }
  }

  /** Before the log is opened there, which could only complain at length. */
  private static void requireUsable(Path data, Path logs) {
    try {
      Files.createDirectories(logs);
      Files.delete(Files.createTempFile(logs, "writable", null));
    } catch (IOException e) {
      throw new CannotStartException(
          "The folder for data, %s, cannot be used (%s): name another with --data, or give this user the right to write it."
              .formatted(data, e),
          e);
    }
  }

  Settings settings() {
    return settings;
  }

  /** From the start of the process to the last service being ready. */
  long startupMillis() {
    return startupMillis;
  }

  void sayWhereThingsAre() {
    System.out.printf(
        """

        Pages      %s
        Mailbox    %s
        API        %s/v3/api-docs (commitments)
                   %s/v3/api-docs (progress)
                   %s/v3/api-docs (follows and digests)
        Tokens     %s/oauth2/token, clients and secrets in %s
        Data       %s

        Stop with Ctrl-C.
        """,
        settings.portal(),
        settings.smtpHost() == null ? settings.mailbox() : "mails go to " + settings.smtpHost(),
        settings.commitment(),
        settings.progress(),
        settings.notification(),
        settings.identity(),
        settings.data().resolve("secrets"),
        settings.data());
  }

  void awaitStop() throws InterruptedException {
    stopAsked.await();
  }

  /** Once only; a second caller waits until the first is done. */
  @Override
  public synchronized void close() {
    if (!stopped) {
      instance.close();
      stopped = true;
    }
  }

  /** Ctrl-C and TERM end here; the JVM lives until this hook has returned. */
  private void stopOnSignal() {
    if (stopped) {
      return;
    }
    System.out.println("\nStopping: finishing what was accepted ...");
    stopAsked.countDown();
    close();
  }
}
