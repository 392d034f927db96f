package org.kept.standalone;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kept.embedded.EmbeddedServerException;
import org.kept.standalone.demo.Demo;
import org.kept.standalone.demo.DemoReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kept in one process: {@code run} keeps data, {@code demo} tells a story on a fresh folder. */
@Command(
    name = "kept",
    mixinStandardHelpOptions = true,
    versionProvider = Kept.Version.class,
    description = "Kept, a campaign commitment tracker, in one process.",
    subcommands = {Kept.Run.class, Kept.DemoCommand.class})
public final class Kept {

  private static final int FAILED = 1;
  private static final int CANNOT_START = 2;
  private static final Path HOME = Path.of(".kept");

  private Kept() {}

  /**
   * Ends with 0, with 1 when a figure of the demo is not as expected, with 2 when it cannot start.
   */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Kept());
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          System.err.println("kept: " + reason(e));
          return CANNOT_START;
        });
    // Exit, not return: server threads that are not daemons would keep a failed start alive.
    System.exit(line.execute(arguments));
  }

  private static String reason(Exception e) {
    if (e instanceof EmbeddedServerException || e instanceof CannotStartException) {
      return String.valueOf(e.getMessage());
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "stopped by an error: " + root + " (the log in the data folder says more)";
  }

  /** That of the jar it was started from. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Kept.class.getPackage().getImplementationVersion();
      return new String[] {"Kept " + (version == null ? "(not from a jar)" : version)};
    }
  }

  /** Options that both forms take. */
  abstract static class Form implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Where data is kept.")
    @Nullable Path data;

    @Option(
        names = "--port-offset",
        paramLabel = "N",
        defaultValue = "0",
        description = "Added to every port.")
    int portOffset;

    KeptProcess start(Path standardData) {
      Path folder = data == null ? standardData : data;
      return KeptProcess.start(Settings.from(folder, System.getenv(), portOffset));
    }
  }

  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      versionProvider = Kept.Version.class,
      description = "Starts everything on .kept/data and keeps what is there.")
  static final class Run extends Form {

    @Override
    public Integer call() throws InterruptedException {
      try (KeptProcess kept = start(HOME.resolve("data"))) {
        kept.sayWhereThingsAre();
        kept.awaitStop();
      }
      return CommandLine.ExitCode.OK;
    }
  }

  @Command(
      name = "demo",
      mixinStandardHelpOptions = true,
      versionProvider = Kept.Version.class,
      description = "Walks through SPTF's commitment for 2014 on a fresh folder.")
  static final class DemoCommand extends Form {

    @Option(names = "--exit", description = "End after the walk-through.")
    boolean exit;

    @Override
    public Integer call() throws InterruptedException {
      Path fresh =
          HOME.resolve(
              "demo-" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")));
      try (KeptProcess kept = start(fresh)) {
        DemoReport report = Demo.walkThrough(kept.settings().addresses(), kept.startupMillis());
        report.write(HOME.resolve("demo-report.json"));
        if (!exit) {
          System.out.println("\nIt stays up. Stop with Ctrl-C.");
          kept.awaitStop();
        }
        return report.asExpected() ? CommandLine.ExitCode.OK : FAILED;
      }
    }
  }
}
