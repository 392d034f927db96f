package org.kept.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.kept.chaos.check.Checker;
import org.kept.chaos.check.Findings;
import org.kept.chaos.child.EventLog;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.child.KeptChild;
import org.kept.chaos.child.MailFolder;
import org.kept.chaos.child.Showing;
import org.kept.chaos.history.History;
import org.kept.chaos.history.LedgerLine;
import org.kept.chaos.load.Load;

/**
 * Works, kills, starts again, asks again, checks; ends at the first finding, so that what lies on
 * the disk is what was found. Every step has a bound, and so has a round.
 */
final class Rounds {

  /** Most commands of a round; the kill comes after some of them. */
  private static final int MOST_COMMANDS = 500;

  /** So much later, for a kill just after an answer is no more likely than any other moment. */
  private static final int MOMENT_MILLIS = 500;

  /** A slow machine may not get that far. */
  private static final Duration LONGEST_LOAD = Duration.ofSeconds(25);

  /** Within a start, which takes 15 s to 20 s: one round in so many is killed there, too. */
  private static final int KILLED_STARTING = 4;

  private static final int LONGEST_START_MILLIS = 15_000;
  private static final Duration ASKING_AGAIN = Duration.ofMinutes(1);

  /** The longest that views may take to show everything, with nothing new coming in. */
  private static final Duration CATCHING_UP = Duration.ofSeconds(90);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Workplace place;
  private final long seed;
  private final MailFolder mails;
  private final Report report;

  Rounds(Workplace place, long seed, Report report) {
    this.place = place;
    this.seed = seed;
    this.report = report;
    this.mails = new MailFolder(place.mails());
  }

  /** A look at everything, and how it was. */
  private record Look(History history, Findings findings) {}

  /** Ends after so many rounds, or after the first that found something. */
  void run(int rounds) throws IOException, InterruptedException {
    report.begin(System.out, rounds, place.folder());
    SplittableRandom random = new SplittableRandom(seed);
    try (Load load = new Load(mails)) {
      KeptChild kept = place.start();
      for (int round = 1; round <= rounds && report.isClean(); round++) {
        long begun = System.nanoTime();
        try (KeptApi api = place.api(kept)) {
          Load.Running running = load.begin(api, kept, random.split());
          load.answered().await(random.nextInt(1, MOST_COMMANDS), LONGEST_LOAD);
          TimeUnit.MILLISECONDS.sleep(random.nextInt(MOMENT_MILLIS));
          kept.kill();
          running.stop();
        }
        long killed = System.nanoTime();
        int unknown = load.answered().unknown();
        boolean killedStarting = random.nextInt(KILLED_STARTING) == 0;
        if (killedStarting) {
          KeptChild hardly = place.begin();
          TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_START_MILLIS));
          hardly.kill();
        }
        long began = System.nanoTime();
        kept = place.start();
        long ready = System.nanoTime();
        try (KeptApi api = place.api(kept)) {
          load.repeat(api, kept, ASKING_AGAIN);
          long asked = System.nanoTime();
          Look look = lookUntilClean(load, api, kept);
          report.asked(load.answered().asked());
          report.add(
              new Report.Round(
                  round,
                  seconds(begun, killed),
                  killedStarting,
                  unknown,
                  look.history().acknowledged().size(),
                  look.history().events().size(),
                  look.history().mails().size(),
                  seconds(began, ready),
                  seconds(asked, System.nanoTime())),
              look.findings(),
              System.out);
        }
      }
    }
  }

  private Look lookUntilClean(Load load, KeptApi api, KeptChild kept)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + CATCHING_UP.toNanos();
    while (true) {
      boolean last = System.nanoTime() > end;
      try {
        History history = history(load, api, kept);
        Findings findings = Checker.check(history);
        if (findings.isClean() || last) {
          return new Look(history, findings);
        }
      } catch (IOException | KafkaException notYet) {
        if (last) {
          throw notYet;
        }
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private History history(Load load, KeptApi api, KeptChild kept)
      throws IOException, InterruptedException {
    EventLog.Content topics = EventLog.read(kept.kafkaServers());
    Map<String, LedgerLine> ledger = new HashMap<>();
    for (String follower : load.answered().followers()) {
      ledger.putAll(Showing.ledger(follower, api, kept));
    }
    return new History(
        load.answered().acknowledged(),
        load.answered().refused(),
        load.answered().itemized(),
        load.answered().unfulfilled(),
        topics.events(),
        topics.deadLetters(),
        Showing.of(topics.events(), api, kept),
        mails.mails(),
        load.answered().mailsSaidSent(),
        ledger);
  }

  private static double seconds(long from, long to) {
    return Math.round((to - from) / 1e8) / 10.0;
  }
}
