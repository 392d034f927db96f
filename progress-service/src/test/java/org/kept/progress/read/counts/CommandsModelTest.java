package org.kept.progress.read.counts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.write.Teller;
import org.kept.progress.write.addevidence.AddEvidence;
import org.kept.progress.write.addevidence.AddEvidenceDecision;
import org.kept.progress.write.answer.AnswerDispute;
import org.kept.progress.write.answer.AnswerDisputeDecision;
import org.kept.progress.write.correct.CorrectMilestone;
import org.kept.progress.write.correct.CorrectMilestoneDecision;
import org.kept.progress.write.dispute.DisputeMilestone;
import org.kept.progress.write.dispute.DisputeMilestoneDecision;
import org.kept.progress.write.logmilestone.LogMilestone;
import org.kept.progress.write.logmilestone.LogMilestoneDecision;
import org.kept.progress.write.merge.MergeMilestone;
import org.kept.progress.write.merge.MergeMilestoneDecision;
import org.kept.progress.write.retract.RetractMilestone;
import org.kept.progress.write.retract.RetractMilestoneDecision;
import org.kept.progress.write.separate.SeparateMilestone;
import org.kept.progress.write.separate.SeparateMilestoneDecision;
import org.kept.progress.write.verify.VerifyMilestone;
import org.kept.progress.write.verify.VerifyMilestoneDecision;
import org.kept.servicekit.consume.Received;

/**
 * Random commands of every kind, decided by the rules; what is granted comes to the numbers with
 * streams mixed, events twice and crashes in between. The numbers must be those of {@link Plain},
 * which keeps a few words for each subject and knows nothing of events, states or tallies. Longer
 * than most, since every command of the service is in it.
 */
class CommandsModelTest {

  private static final int SEEDS = 500;
  private static final Teller STAFF = new Teller("sam", true, false);
  private static final Instant NOW = Instant.parse("2015-01-10T00:00:00Z");
  private static final String[] WHEN = {"2013-11", "2014-02-03", "2014-Q3", "2014", "2015-01"};

  private static final Map<String, Integer> GRANTED = new TreeMap<>();
  private static int crashes;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNumbersAreThoseThatPlainBookkeepingGives(int seed) {
    World world = new World(new Random(seed));
    IntStream.range(0, 120).forEach(i -> world.command());
    world.deliver();
    world.check();
  }

  @AfterAll
  static void everyKindOfCommandWasGrantedOften() {
    assertThat(GRANTED).hasSize(9);
    assertThat(GRANTED.values()).allMatch(times -> times > SEEDS);
    assertThat(crashes).isGreaterThan(SEEDS);
  }

  /** What was said of one subject and what became of it, kept as one would on paper. */
  private static final class Plain {
    private String region;
    private String date;
    private boolean verified;
    private boolean disputed;
    private boolean retracted;
    private boolean merged;

    Plain(String region, String date) {
      this.region = region;
      this.date = date;
    }

    private boolean inside() {
      return date.startsWith("2014");
    }

    private boolean counts() {
      return !retracted && !merged && !disputed && inside();
    }

    private Optional<Exclusion> why() {
      if (retracted) {
        return Optional.of(Exclusion.RETRACTED);
      }
      if (merged) {
        return Optional.of(Exclusion.MERGED);
      }
      if (disputed) {
        return Optional.of(Exclusion.DISPUTED);
      }
      return inside() ? Optional.empty() : Optional.of(Exclusion.OUT_OF_WINDOW);
    }
  }

  private static final class World {
    private final Random random;
    private final CommitmentDefinition toward = Given.commitment();
    private final Map<String, List<MilestoneEvent>> streams = new TreeMap<>();
    private final Map<String, Plain> plain = new HashMap<>();
    private final UnreliableStore store;
    private final MilestoneProjection projection;

    World(Random random) {
      this.random = random;
      store = new UnreliableStore(new MemoryCountStore(), random);
      OneCommitment definitions = () -> toward;
      projection =
          new MilestoneProjection(store, definitions, new Recount(store, Clock.systemUTC()));
    }

    private Milestone state(String id) {
      Milestone state = Milestone.UNREPORTED;
      for (MilestoneEvent event : streams.getOrDefault(id, List.of())) {
        state = Milestone.evolve(state, event);
      }
      return state;
    }

    private <T> T oneOf(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    void command() {
      if (streams.isEmpty() || random.nextInt(4) == 0) {
        log();
        return;
      }
      String id = oneOf(List.copyOf(streams.keySet()));
      Milestone state = state(id);
      switch (random.nextInt(8)) {
        case 0 -> {
          String note = "note " + random.nextInt(5);
          granted(
              id,
              AddEvidenceDecision.decide(new AddEvidence(List.of(), note, STAFF), state, id),
              it -> {});
        }
        case 1 -> correct(id, state);
        case 2 ->
            granted(
                id,
                VerifyMilestoneDecision.decide(new VerifyMilestone(STAFF), state, id),
                it -> it.verified = true);
        case 3 ->
            granted(
                id,
                DisputeMilestoneDecision.decide(
                    new DisputeMilestone("dead link", STAFF), state, id),
                it -> it.disputed = true);
        case 4 ->
            granted(
                id,
                AnswerDisputeDecision.decide(new AnswerDispute("it moved", STAFF), state, id),
                it -> it.disputed = false);
        case 5 -> retract(id, state);
        case 6 -> {
          String into = oneOf(List.copyOf(streams.keySet()));
          granted(
              id,
              MergeMilestoneDecision.decide(
                  new MergeMilestone(toward, into, state(into), "same", STAFF), state, id),
              it -> it.merged = true);
        }
        default ->
            granted(
                id,
                SeparateMilestoneDecision.decide(
                    new SeparateMilestone("not the same", STAFF), state, id),
                it -> it.merged = false);
      }
    }

    private void log() {
      String region = oneOf(Given.cgap().codes());
      String date = WHEN[random.nextInt(WHEN.length)];
      LogMilestone command =
          new LogMilestone(
              toward,
              "D2",
              "MFI " + random.nextInt(10),
              region,
              null,
              date,
              null,
              null,
              null,
              null,
              List.of(),
              null,
              List.of(),
              false,
              Given.FORM,
              STAFF);
      String id = command.milestone().value();
      Plain before = plain.get(id);
      if (before == null || before.retracted) {
        plain.put(id, new Plain(region, date));
      }
      granted(id, LogMilestoneDecision.decide(command, state(id), NOW), it -> {});
    }

    private void correct(String id, Milestone state) {
      String region = oneOf(Given.cgap().codes());
      String date = WHEN[random.nextInt(WHEN.length)];
      granted(
          id,
          CorrectMilestoneDecision.decide(
              new CorrectMilestone(
                  toward, region, null, date, null, null, null, null, null, "misread", STAFF),
              state,
              id,
              NOW),
          it -> {
            it.region = region;
            it.date = date;
            it.verified = false;
          });
    }

    private void retract(String id, Milestone state) {
      if (random.nextInt(3) == 0) {
        granted(
            id,
            RetractMilestoneDecision.decide(
                new RetractMilestone("was a mistake", STAFF), state, id),
            it -> it.retracted = true);
      }
    }

    /** One event a command, so that what a reader sees after each is known. */
    private void granted(String id, Decision<MilestoneEvent> decision, Consumer<Plain> becomes) {
      if (decision instanceof Decision.Accepted<MilestoneEvent> accepted
          && !accepted.events().isEmpty()) {
        MilestoneEvent event = accepted.events().getFirst();
        streams.computeIfAbsent(id, key -> new ArrayList<>()).add(event);
        GRANTED.merge(EventWords.kind(event), 1, Integer::sum);
        becomes.accept(plain.get(id));
      }
    }

    /** Each stream in its order, all of them mixed, some events again. */
    private List<Received> log(Map<String, Integer> told) {
      List<Received> log = new ArrayList<>();
      while (true) {
        List<String> open =
            streams.keySet().stream()
                .filter(id -> told.getOrDefault(id, 0) < streams.get(id).size())
                .toList();
        if (open.isEmpty()) {
          return log;
        }
        if (!log.isEmpty() && random.nextInt(8) == 0) {
          log.add(received(oneOf(log).event(), log.size()));
        }
        String id = oneOf(open);
        int sequence = told.merge(id, 1, Integer::sum) - 1;
        Envelope envelope =
            new Envelope(
                id + ":" + sequence,
                "/progress-service",
                "org.kept.milestone.any.v1",
                id,
                NOW,
                sequence,
                Given.COMMITMENT,
                "sam",
                null);
        log.add(received(new Published(envelope, streams.get(id).get(sequence)), log.size()));
      }
    }

    private static Received received(Published event, int offset) {
      return new Received(event, "kept.milestones", 3, offset);
    }

    void deliver() {
      List<Received> log = log(new HashMap<>());
      int committed = 0;
      while (committed < log.size()) {
        int end = Math.min(log.size(), committed + 1 + random.nextInt(20));
        if (random.nextInt(3) == 0) {
          store.crashAfter(random.nextInt(2 * (end - committed) + 3));
        }
        try {
          projection.apply(
              log.subList(committed, end).stream()
                  .map(received -> new Recorded(received, (MilestoneEvent) received.data()))
                  .toList());
          committed = random.nextInt(10) == 0 ? random.nextInt(end + 1) : end;
        } catch (UnreliableStore.Crash e) {
          crashes++;
        } finally {
          store.behave();
        }
      }
    }

    void check() {
      Tally tally = store.summaries(List.of(Given.COMMITMENT)).get(Given.COMMITMENT).tally("D2");
      for (String region : Given.cgap().codes()) {
        long verified = number(region, true);
        long reported = number(region, false);
        assertThat(Optional.ofNullable(tally.regions().get(region)).map(it -> it.verified()))
            .as("verified in %s", region)
            .satisfies(
                found ->
                    assertThat(found.orElse(BigDecimal.ZERO))
                        .isEqualByComparingTo(BigDecimal.valueOf(verified)));
        assertThat(Optional.ofNullable(tally.regions().get(region)).map(it -> it.reported()))
            .as("reported in %s", region)
            .satisfies(
                found ->
                    assertThat(found.orElse(BigDecimal.ZERO))
                        .isEqualByComparingTo(BigDecimal.valueOf(reported)));
      }
      Map<Exclusion, Integer> leftOut =
          plain.values().stream()
              .flatMap(it -> it.why().stream())
              .collect(toMap(why -> why, why -> 1, Integer::sum));
      assertThat(tally.leftOut()).isEqualTo(leftOut);
      plain.keySet().forEach(this::checkThatItLeadsToOneThatStands);
    }

    /** Nothing is merged in a circle, however it was merged and separated. */
    private void checkThatItLeadsToOneThatStands(String id) {
      String at = id;
      int steps = 0;
      while (state(at) instanceof Milestone.Merged merged) {
        at = merged.into().value();
        assertThat(++steps).as("steps from %s", id).isLessThan(plain.size());
      }
    }

    private long number(String region, boolean verified) {
      return plain.values().stream()
          .filter(it -> it.counts() && it.region.equals(region) && it.verified == verified)
          .count();
    }
  }
}
