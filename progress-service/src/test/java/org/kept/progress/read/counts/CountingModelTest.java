package org.kept.progress.read.counts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.progress.Given;
import org.kept.progress.config.MilestoneEventTypes;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.Window;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;
import org.kept.servicekit.consume.Received;
import org.kept.testkit.Servers;

/**
 * Random histories, delivered as badly as the contract of a projector allows: in batches that crash
 * after any document, again from an earlier offset, with events sent twice, beside recounts and an
 * instance that does not know it lost its partition. The numbers must be those of a plain recount.
 */
class CountingModelTest {

  private static final int SEEDS = 300;
  private static final int REAL_SEEDS = 4;
  private static final String TOPIC = "kept.milestones";
  private static final int PARTITION = 3;
  private static final Instant TOLD_FROM = Instant.parse("2014-12-20T00:00:00Z");

  private static int crashes;
  private static int races;
  private static int repairs;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void numbersAreThoseOfAPlainRecountWhateverHappensOnTheWay(int seed) {
    World world = new World(new Random(seed), new MemoryCountStore());
    world.run();
    world.check();
  }

  /** Far fewer, since each takes a while: that the real store keeps what the one in memory does. */
  @Test
  void theRealStoreKeepsTheSamePromises() {
    try (MongoClient client = MongoClients.create(Servers.mongoUri())) {
      for (int seed = SEEDS; seed < SEEDS + REAL_SEEDS; seed++) {
        MongoCountStore store =
            new MongoCountStore(
                client.getDatabase(Servers.freshDatabase("counts")), MilestoneEventTypes.all());
        store.ensureIndexes();
        World world = new World(new Random(seed), store);
        world.run();
        world.check();
      }
    }
  }

  @AfterAll
  static void theModelHasMetWhatItIsMeantToMeet() {
    assertThat(crashes).isGreaterThan(SEEDS);
    assertThat(races).isGreaterThan(SEEDS / 2);
    assertThat(repairs).isGreaterThan(SEEDS / 10);
  }

  /** One commitment, its log, and the process that counts it. */
  private static final class World {
    private final Random random;
    private final List<Received> log = new ArrayList<>();
    private final Map<String, List<MilestoneEvent>> streams = new TreeMap<>();
    private final Map<String, List<Instant>> times = new HashMap<>();
    private final UnreliableStore store;
    private final MilestoneProjection projection;
    private final Recount recount;
    private CommitmentDefinition definition = Given.commitment();
    private int parkedFrom = Integer.MAX_VALUE;
    private String parked = "";

    World(Random random, CountStore reliable) {
      this.random = random;
      store = new UnreliableStore(reliable, random);
      OneCommitment definitions = () -> definition;
      recount = new Recount(store, Clock.systemUTC());
      projection = new MilestoneProjection(store, definitions, recount);
      IntStream.range(0, 40 + random.nextInt(60)).forEach(i -> tell());
      if (random.nextInt(3) == 0) {
        park();
      }
    }

    private void tell() {
      if (!log.isEmpty() && random.nextInt(10) == 0) {
        Received again = log.get(random.nextInt(log.size()));
        log.add(new Received(again.event(), TOPIC, PARTITION, log.size()));
        return;
      }
      Given.Telling telling = telling();
      String id = telling.id();
      List<MilestoneEvent> stream = streams.computeIfAbsent(id, key -> new ArrayList<>());
      MilestoneEvent event =
          stream.isEmpty() ? telling.reported() : next(telling, stream.getFirst());
      Instant at = TOLD_FROM.plusSeconds(log.size() * 20_000L);
      stream.add(event);
      times.computeIfAbsent(id, key -> new ArrayList<>()).add(at);
      Envelope envelope =
          new Envelope(
              id + ":" + (stream.size() - 1),
              "/progress-service",
              "org.kept.milestone.any.v1",
              id,
              at,
              stream.size() - 1,
              Given.COMMITMENT,
              "ana",
              null);
      log.add(new Received(new Published(envelope, event), TOPIC, PARTITION, log.size()));
    }

    private Given.Telling telling() {
      String date = "201" + (3 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9));
      return switch (random.nextInt(4)) {
        case 0 ->
            Given.telling(
                    Given.GUIDE,
                    List.of("created", "translated:fr", "published").get(random.nextInt(3)))
                .on(date);
        case 1 ->
            Given.telling(Given.MFIS, "MFI " + random.nextInt(12))
                .in(Given.cgap().codes().get(random.nextInt(6)))
                .on(date);
        case 2 ->
            Given.telling(Given.TREES, "site " + random.nextInt(8))
                .of(random.nextInt(1, 40) + ".5")
                .on(date);
        default ->
            Given.telling(Given.POOR, "survey " + random.nextInt(8))
                .reading(Integer.toString(random.nextInt(101)), "100")
                .on(date);
      };
    }

    private MilestoneEvent next(Given.Telling telling, MilestoneEvent first) {
      String id = telling.id();
      String c = Given.COMMITMENT;
      String d = first.deliverable();
      return switch (random.nextInt(10)) {
        case 0, 1 -> new MilestoneVerified(id, c, d);
        case 2 -> new MilestoneDisputed(id, c, d, "dead link");
        case 3 -> new MilestoneAnswered(id, c, d, "moved");
        case 4 -> new MilestoneRetracted(id, c, d, "was a mistake");
        case 5 -> new MilestoneMerged(id, c, d, other(d), "same");
        case 6 -> new MilestoneUnmerged(id, c, d, "not the same");
        case 7 -> new MilestoneEvidenceAdded(id, c, d, List.of(), "more", Given.FORM);
        case 8 -> corrected(telling.reported());
        default -> telling.reported();
      };
    }

    /** Any other that was told of the deliverable, merged or not. */
    private String other(String deliverable) {
      List<String> ids =
          streams.entrySet().stream()
              .filter(stream -> !stream.getValue().isEmpty())
              .filter(stream -> stream.getValue().getFirst().deliverable().equals(deliverable))
              .map(Map.Entry::getKey)
              .toList();
      return ids.get(random.nextInt(ids.size()));
    }

    private MilestoneEvent corrected(MilestoneReported r) {
      return new MilestoneCorrected(
          r.milestoneId(),
          r.commitmentId(),
          r.deliverable(),
          r.region(),
          r.country(),
          new StoredDate("2014-Q3", "quarter"),
          r.quantity(),
          r.numerator(),
          r.denominator(),
          null,
          List.of(),
          "misread");
    }

    private void park() {
      List<String> ids = List.copyOf(streams.keySet());
      parked = ids.get(random.nextInt(ids.size()));
      parkedFrom = random.nextInt(log.size());
    }

    private boolean isParked(Received received) {
      return received.stream().equals(parked) && received.offset() >= parkedFrom;
    }

    void run() {
      int committed = 0;
      while (committed < log.size()) {
        if (random.nextInt(6) == 0) {
          amend();
        }
        if (random.nextInt(20) == 0) {
          committed = random.nextInt(committed + 1);
        }
        int end = Math.min(log.size(), committed + 1 + random.nextInt(15));
        List<Recorded> batch = batch(committed, end);
        if (random.nextInt(3) == 0) {
          store.crashAfter(random.nextInt(2 * batch.size() + 3));
        }
        if (random.nextInt(4) == 0) {
          store.interfere(random.nextBoolean() ? this::amended : () -> project(batch));
        }
        if (survives(() -> project(batch))) {
          committed = end;
        }
      }
      while (!survives(this::repair)) {
        store.crashAfter(random.nextInt(20));
      }
      survives(() -> recount.bring(definition));
    }

    private boolean survives(Runnable work) {
      try {
        work.run();
        return true;
      } catch (UnreliableStore.Crash e) {
        crashes++;
        return false;
      } finally {
        store.behave();
      }
    }

    private List<Recorded> batch(int from, int to) {
      return log.subList(from, to).stream()
          .filter(received -> !isParked(received))
          .map(World::recorded)
          .toList();
    }

    private void project(List<Recorded> batch) {
      if (!batch.isEmpty()) {
        projection.apply(batch);
      }
    }

    private void repair() {
      for (Received received : log) {
        if (isParked(received)) {
          repairs++;
          Received late =
              new Received(
                  received.event(),
                  TOPIC,
                  PARTITION,
                  received.offset(),
                  received.sequence() - 1,
                  true);
          projection.apply(List.of(recorded(late)));
        }
      }
    }

    private static Recorded recorded(Received received) {
      return new Recorded(received, (MilestoneEvent) received.data());
    }

    private void amended() {
      races++;
      amend();
    }

    /** Another window, another target, a stage less; then what the definitions' consumer does. */
    private void amend() {
      Window window =
          new Window(
              LocalDate.parse("2014-01-01").plusMonths(random.nextInt(4)),
              LocalDate.parse("2014-12-31").minusMonths(random.nextInt(4)));
      Measure.Unit unit = new Measure.Unit("MFI", "MFIs", true);
      List<DeliverableDefinition> deliverables = new ArrayList<>();
      deliverables.add(
          with(Given.GUIDE, new Measure.Delivery(List.of("created", "published")), window));
      deliverables.add(
          with(
              Given.MFIS,
              new Measure.CountPerRegion(unit, Given.minimum(1 + random.nextInt(3))),
              window));
      deliverables.add(
          with(
              Given.TREES,
              new Measure.Count(
                  new Measure.Unit("hectare", "hectares", false),
                  BigDecimal.valueOf(10 + random.nextInt(100))),
              window));
      if (random.nextBoolean()) {
        deliverables.add(Given.POOR);
      }
      CommitmentDefinition old = definition;
      definition =
          new CommitmentDefinition(
              old.id(),
              old.slug(),
              old.title(),
              old.campaignId(),
              old.makerId(),
              old.regions(),
              old.period(),
              deliverables,
              old.state(),
              null,
              old.revision() + 1,
              "we learned");
      if (random.nextBoolean()) {
        recount.bring(definition);
      }
    }

    private static DeliverableDefinition with(
        DeliverableDefinition deliverable, Measure measure, Window window) {
      return new DeliverableDefinition(deliverable.key(), deliverable.title(), measure, window);
    }

    void check() {
      Map<String, Tally> expected = new HashMap<>();
      streams.forEach(
          (id, events) -> {
            Milestone state = Milestone.UNREPORTED;
            Instant recorded = TOLD_FROM;
            for (int i = 0; i < events.size(); i++) {
              state = Milestone.evolve(state, events.get(i));
              if (events.get(i) instanceof MilestoneReported) {
                recorded = times.get(id).get(i);
              }
            }
            String key = events.getFirst().deliverable();
            Optional<DeliverableDefinition> toward = definition.deliverable(key);
            if (toward.isPresent()) {
              Tally before = expected.getOrDefault(key, Tally.EMPTY);
              expected.put(key, before.with(state, recorded, toward.get()));
            }
            assertThat(store.milestones(List.of(id)).get(id).entries())
                .extracting(MilestoneHistory.Entry::event)
                .isEqualTo(events);
          });
      expected.values().removeIf(Tally.EMPTY::equals);

      Summary summary = store.summaries(List.of(Given.COMMITMENT)).get(Given.COMMITMENT);
      assertThat(summary.tallies()).isEqualTo(expected);
      checkActivity(summary);
    }

    private void checkActivity(Summary summary) {
      Activity activity = new Activity(store);
      List<Row> rows = new ArrayList<>();
      Place since = Place.START;
      while (since.compareTo(summary.place()) < 0) {
        Activity.Range range = activity.after(summary, since, 1 + random.nextInt(10));
        assertThat(range.end()).isGreaterThan(since);
        rows.addAll(range.rows());
        since = range.end();
      }
      assertThat(rows).extracting(Row::place).doesNotHaveDuplicates().isSorted();
      assertThat(rows)
          .filteredOn(row -> row.cause() instanceof Row.Told)
          .extracting(row -> ((Row.Told) row.cause()).event())
          .hasSize(streams.values().stream().mapToInt(List::size).sum())
          .containsAll(streams.values().stream().flatMap(List::stream).toList());
      for (DeliverableDefinition toward : definition.deliverables()) {
        activity
            .last(summary, toward.key(), summary.place())
            .ifPresent(
                row ->
                    assertThat(row.figures())
                        .isEqualTo(Figures.of(toward, summary.tally(toward.key()))));
      }
    }
  }
}
