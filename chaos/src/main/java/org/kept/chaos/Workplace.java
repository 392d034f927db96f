package org.kept.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.child.KeptChild;

/** A folder and the one Kept that runs on it; neither outlives this process, unless to be seen. */
final class Workplace implements AutoCloseable {

  private static final Path HOME = Path.of(".kept");
  private static final Duration START = Duration.ofMinutes(3);

  private final Path folder;
  private final List<String> program;
  private final Map<String, String> ports;
  private final Thread onSignal = new Thread(this::leave, "chaos-stop");
  private @Nullable KeptChild child;
  private boolean keep;
  private boolean left;

  private Workplace(Path folder, List<String> program, Map<String, String> ports) {
    this.folder = folder;
    this.program = List.copyOf(program);
    this.ports = ports;
  }

  /**
   * Makes it.
   *
   * @throws IOException if the folder is there already or cannot be made
   */
  static Workplace make(@Nullable Path wanted, List<String> program) throws IOException {
    String now =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = wanted == null ? HOME.resolve("chaos-" + now) : wanted;
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.createDirectory(folder);
    Workplace place = new Workplace(folder.toAbsolutePath(), program, KeptChild.freePorts());
    Runtime.getRuntime().addShutdownHook(place.onSignal);
    return place;
  }

  Path folder() {
    return folder;
  }

  Path mails() {
    return data().resolve("mailbox");
  }

  KeptApi api(KeptChild kept) {
    return new KeptApi(kept.identity(), data().resolve("secrets"));
  }

  /** Starts Kept and returns at once. */
  synchronized KeptChild begin() throws IOException {
    if (left) {
      throw new IOException("stopped");
    }
    KeptChild begun = KeptChild.start(program, data(), ports, "run");
    child = begun;
    return begun;
  }

  /** Starts Kept and returns when it is ready. */
  KeptChild start() throws IOException, InterruptedException {
    KeptChild begun = begin();
    begun.awaitReady(START);
    return begun;
  }

  /** Whether somebody pressed Ctrl-C. */
  synchronized boolean isLeft() {
    return left;
  }

  /** The folder stays, so that somebody can look at it. */
  synchronized void keep() {
    keep = true;
  }

  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException alreadyStopping) {
      // The hook has run, and there was nothing left to do for it.
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private synchronized void leave() {
    if (left) {
      return;
    }
    left = true;
    try {
      if (child != null) {
        child.kill();
      }
      if (!keep) {
        delete();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
