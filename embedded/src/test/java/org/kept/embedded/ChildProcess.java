package org.kept.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Another JVM, which says on its standard output what was acknowledged, and can be killed in the
 * middle of it.
 */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildProcess start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** For a child no file of which may get larger, as if the disk were full. */
  static ChildProcess withFilesUpTo(int kilobytes, Class<?> main, String... arguments)
      throws IOException {
    return start(
        List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"), main, arguments);
  }

  private static ChildProcess start(List<String> shell, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Reads lines until so many of them are wanted ones. */
  void await(int count, Predicate<String> wanted) throws IOException {
    int seen = 0;
    while (seen < count) {
      String line = output.readLine();
      if (line == null) {
        throw new AssertionError("The child ended:\n" + String.join("\n", lines));
      }
      lines.add(line);
      seen += wanted.test(line) ? 1 : 0;
    }
  }

  /** Like kill -9; returns all it has said, whole lines only. */
  List<String> kill() throws IOException {
    process.toHandle().destroyForcibly(); // which, unlike the process, leaves the pipe to be read
    return remaining();
  }

  /** Waits for its end; returns all it has said, whole lines only. */
  List<String> remaining() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int character = output.read(); character >= 0; character = output.read()) {
      rest.append((char) character);
    }
    lines.addAll(rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList());
    return lines;
  }

  int exitStatus() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
