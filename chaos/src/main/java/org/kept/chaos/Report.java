package org.kept.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.check.Findings;
import org.kept.chaos.child.KeptApi;
import tools.jackson.databind.SerializationFeature;

/** What a run came to: round by round for a person who waits, in the end for everyone. */
final class Report {

  /** Sentences that are printed; the file has all of them. */
  private static final int PRINTED = 20;

  private final long seed;
  private final List<Round> rounds = new ArrayList<>();
  private Map<String, Integer> asked = Map.of();
  private @Nullable Findings findings;
  private @Nullable String brokeOff;

  Report(long seed) {
    this.seed = seed;
  }

  /**
   * A round.
   *
   * @param workedSeconds until the kill
   * @param killedStarting whether the start after that was killed, too
   * @param unknown requests whose answer was cut off
   * @param acknowledged since the first round, and so are events and mails
   * @param recoverySeconds from the start of the process until it was ready
   * @param caughtUpSeconds until every view showed everything
   */
  record Round(
      int number,
      double workedSeconds,
      boolean killedStarting,
      int unknown,
      int acknowledged,
      int events,
      int mails,
      double recoverySeconds,
      double caughtUpSeconds) {}

  boolean isClean() {
    return brokeOff == null && (findings == null || findings.isClean());
  }

  /** Kept did not start, did not answer, or could not be read. */
  void brokeOff(String why) {
    brokeOff = why;
  }

  /** How often each kind of command was answered, since the first round. */
  void asked(Map<String, Integer> times) {
    asked = times;
  }

  void begin(PrintStream out, int wanted, Path folder) {
    out.printf("Chaos, %d rounds, seed %d, on %s%n%n", wanted, seed, folder);
    out.printf(
        "%5s  %9s  %9s  %12s  %7s  %5s  %11s  %9s%n",
        "round",
        "worked",
        "cut off",
        "acknowledged",
        "events",
        "mails",
        "ready after",
        "caught up");
  }

  void add(Round round, Findings found, PrintStream out) {
    rounds.add(round);
    findings = found;
    out.printf(
        "%5d  %7.1f s  %9d  %12d  %7d  %5d  %9.1f s  %7.1f s  %s%s%n",
        round.number(),
        round.workedSeconds(),
        round.unknown(),
        round.acknowledged(),
        round.events(),
        round.mails(),
        round.recoverySeconds(),
        round.caughtUpSeconds(),
        found.isClean() ? "all well" : "FOUND " + found.all().size(),
        round.killedStarting() ? " (killed while starting, too)" : "");
    out.flush();
  }

  void print(PrintStream out) {
    out.println();
    figures()
        .forEach(
            (name, value) -> {
              if (!(value instanceof List) && value != asked && !name.equals("brokeOff")) {
                out.printf("%-22s %s%n", name, value);
              }
            });
    out.printf("%nAsked:%n");
    asked.forEach((what, times) -> out.printf("%7d  %s%n", times, what));
    if (brokeOff != null) {
      out.printf("%nBroke off: %s%n", brokeOff);
    }
    if (findings != null && !findings.isClean()) {
      out.println();
      List<String> all = findings.all();
      all.stream().limit(PRINTED).forEach(out::println);
      if (all.size() > PRINTED) {
        out.printf("and %d more%n", all.size() - PRINTED);
      }
    }
  }

  void write(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Map<String, Object> all = figures();
    all.put("eachRound", rounds);
    Files.writeString(
        file,
        KeptApi.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all));
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seed", seed);
    figures.put("rounds", rounds.size());
    if (findings != null) {
      Round last = rounds.getLast();
      figures.put("acknowledged", last.acknowledged());
      figures.put("unknownThenRepeated", rounds.stream().mapToInt(Round::unknown).sum());
      figures.put("events", last.events());
      figures.put("mails", last.mails());
      figures.put("lost", findings.lost().size());
      figures.put("doubled", findings.doubled().size());
      figures.put("disordered", findings.disordered().size());
      figures.put("projectionDifferences", findings.projectionDifferences().size());
      figures.put("mailsDoubled", findings.mailsDoubled().size());
      figures.put("duplicatesOfEvents", findings.duplicates());
      figures.put("toldAgainAfterUnknown", findings.toldAgain());
      figures.put(
          "recoverySeconds", middleAndMost(rounds.stream().map(Round::recoverySeconds).toList()));
      figures.put(
          "caughtUpSeconds", middleAndMost(rounds.stream().map(Round::caughtUpSeconds).toList()));
      figures.put("asked", asked);
      figures.put("findings", findings.all());
    }
    if (brokeOff != null) {
      figures.put("brokeOff", brokeOff);
    }
    return figures;
  }

  private static Map<String, Double> middleAndMost(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    Map<String, Double> summary = new LinkedHashMap<>();
    summary.put("median", sorted.get(sorted.size() / 2));
    summary.put("max", sorted.getLast());
    return summary;
  }
}
