package org.kept.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A Kept in a JVM of its own, which can be killed like one. */
final class KeptChild implements AutoCloseable {

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
  private final Addresses addresses;
  private final List<String> output;

  private KeptChild(Process process, Addresses addresses, List<String> output) {
    this.process = process;
    this.addresses = addresses;
    this.output = output;
  }

  /** Free ports, by variable; the same for every start of one test, as an operator's would be. */
  static Map<String, String> freePorts() throws IOException {
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

  /** Returns when it is ready. */
  static KeptChild run(Path data, Map<String, String> ports) throws Exception {
    KeptChild child = start(data, ports, "run");
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> ready.complete(child.read()));
    if (!ready.get(2, TimeUnit.MINUTES)) {
      throw new AssertionError("Kept did not start: " + child.output);
    }
    return child;
  }

  /** Starts it; what it prints is in {@link #await}. */
  static KeptChild start(Path data, Map<String, String> ports, String... command)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.kept.standalone.Kept"));
    line.addAll(List.of(command));
    line.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.directory(data.getParent().toFile());
    builder.environment().putAll(ports);
    return new KeptChild(
        builder.start(), addresses(data, ports), Collections.synchronizedList(new ArrayList<>()));
  }

  Addresses addresses() {
    return addresses;
  }

  /** As a power cut would: SIGKILL, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it printed until it ended by itself, and its exit code as the last line. */
  List<String> await() throws Exception {
    CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(this::read);
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      kill();
    }
    read.get(10, TimeUnit.SECONDS);
    List<String> all = new ArrayList<>(output);
    all.add("exit " + process.exitValue());
    return all;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** Reads to the end; true as soon as it says that it is ready. */
  private boolean read() {
    try {
      BufferedReader lines = process.inputReader();
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        output.add(text);
        if (text.equals(READY)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static Addresses addresses(Path data, Map<String, String> ports) {
    return new Addresses(
        url(ports, "KEPT_PORTAL_PORT"),
        url(ports, "KEPT_COMMITMENT_PORT"),
        url(ports, "KEPT_PROGRESS_PORT"),
        url(ports, "KEPT_NOTIFICATION_PORT"),
        url(ports, "KEPT_IDENTITY_PORT"),
        url(ports, "KEPT_MAILBOX_PORT"),
        data.resolve("secrets"),
        data.resolve("mailbox"));
  }

  private static String url(Map<String, String> ports, String variable) {
    return "http://127.0.0.1:" + ports.get(variable);
  }
}
