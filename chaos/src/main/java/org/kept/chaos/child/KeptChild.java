package org.kept.chaos.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Kept in a JVM of its own, which can be killed like one. */
public final class KeptChild implements AutoCloseable {

  private static final List<String> PORTS =
      List.of(
          "KEPT_PORTAL_PORT",
          "KEPT_COMMITMENT_PORT",
          "KEPT_PROGRESS_PORT",
          "KEPT_NOTIFICATION_PORT",
          "KEPT_IDENTITY_PORT",
          "KEPT_KAFKA_PORT",
          "KEPT_KAFKA_CONTROLLER_PORT",
          "KEPT_MONGODB_PORT",
          "KEPT_SMTP_PORT",
          "KEPT_MAILBOX_PORT");

  private static final String READY = "Stop with Ctrl-C.";

  private final Process process;
  private final Map<String, String> ports;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final Thread reader;

  private KeptChild(Process process, Map<String, String> ports) {
    this.process = process;
    this.ports = Map.copyOf(ports);
    this.reader = Thread.ofPlatform().daemon().name("kept-child-output").start(this::read);
  }

  /** Free ports, by variable; the same for every start on one folder, as an operator's would be. */
  public static Map<String, String> freePorts() throws IOException {
    Map<String, String> ports = new LinkedHashMap<>();
    List<ServerSocket> held = new ArrayList<>();
    for (String variable : PORTS) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      held.add(socket);
      ports.put(variable, Integer.toString(socket.getLocalPort()));
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  /**
   * Starts it and returns at once.
   *
   * @param program java and everything up to the main class or jar
   * @param command what Kept is told, for example {@code run}
   */
  public static KeptChild start(
      List<String> program, Path data, Map<String, String> ports, String... command)
      throws IOException {
    List<String> line = new ArrayList<>(program);
    line.addAll(List.of(command));
    line.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.directory(Objects.requireNonNull(data.toAbsolutePath().getParent()).toFile());
    builder.environment().putAll(ports);
    return new KeptChild(builder.start(), ports);
  }

  /**
   * Returns when it is ready.
   *
   * @throws IllegalStateException with what it printed, if it ended or is not ready in time
   */
  public void awaitReady(Duration longest) throws InterruptedException {
    try {
      if (ready.get(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("Kept is not ready: " + output, e);
    }
    throw new IllegalStateException("Kept did not start: " + output);
  }

  /** As a power cut would: SIGKILL, nothing is flushed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it printed until it ended by itself, and its exit code as the last line. */
  public List<String> await(Duration longest) throws InterruptedException {
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
    reader.join(Duration.ofSeconds(10));
    List<String> all = new ArrayList<>(output);
    all.add("exit " + process.exitValue());
    return all;
  }

  /** In order where it can be, by force where not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  public String portal() {
    return url("KEPT_PORTAL_PORT");
  }

  public String commitment() {
    return url("KEPT_COMMITMENT_PORT");
  }

  public String progress() {
    return url("KEPT_PROGRESS_PORT");
  }

  public String notification() {
    return url("KEPT_NOTIFICATION_PORT");
  }

  public String identity() {
    return url("KEPT_IDENTITY_PORT");
  }

  public String mailbox() {
    return url("KEPT_MAILBOX_PORT");
  }

  public String kafkaServers() {
    return "127.0.0.1:" + ports.get("KEPT_KAFKA_PORT");
  }

  private String url(String variable) {
    return "http://127.0.0.1:" + ports.get(variable);
  }

  /** Reads to the end, so that the child never waits for a reader. */
  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        output.add(text);
        if (text.equals(READY)) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      output.add(e.toString());
    }
    ready.complete(false);
  }
}
