package org.kept.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Kills Kept under load, round after round, and checks from outside that it kept its promises. */
@Command(
    name = "kept chaos",
    mixinStandardHelpOptions = true,
    description = "Kills Kept under load and checks that nothing is lost, doubled or disordered.")
public final class Chaos implements Callable<Integer> {

  private static final int BROKEN = 1;
  private static final int STOPPED = 2;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "20", description = "How often.")
  int rounds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "When to kill and what to ask; drawn and printed if missing.")
  @Nullable Long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write what was found.")
  @Nullable Path json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that does not exist yet; gone again after a run without findings.")
  @Nullable Path data;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROGRAM",
      description = "After --: java and all it needs to start Kept, up to its own arguments.")
  List<String> program = List.of();

  private Chaos() {}

  /** Ends with 0 if all is well, with 1 if something was found, with 2 if it could not be tried. */
  public static void main(String[] arguments) {
    // Named so that it is not taken for the one of whoever has this module on its class path.
    System.setProperty("logback.configurationFile", "chaos-logback.xml");
    CommandLine line = new CommandLine(new Chaos());
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          System.err.println("kept chaos: " + e.getMessage());
          return STOPPED;
        });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    long drawn = seed == null ? RandomGenerator.getDefault().nextInt(1_000_000) : seed;
    try (Workplace place = Workplace.make(data, program)) {
      Report report = new Report(drawn);
      try {
        new Rounds(place, drawn, report).run(rounds);
      } catch (IOException | RuntimeException e) {
        if (place.isLeft()) {
          return STOPPED;
        }
        report.brokeOff(String.valueOf(e.getMessage()));
      }
      report.print(System.out);
      if (json != null) {
        report.write(json);
      }
      if (report.isClean()) {
        return CommandLine.ExitCode.OK;
      }
      place.keep();
      System.out.printf("%nLook at it: %s%n", place.folder());
      return BROKEN;
    }
  }
}
