package org.kept.progress.read.counts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.Milestone;
import org.kept.servicekit.consume.Received;

/** Milestones told at random, counted in memory, for tests of views to add up by themselves. */
public final class Histories {

  /** What a view is asked for in these tests. */
  public static final int EVENTS = 300;

  private static final Instant FROM = Instant.parse("2014-02-01T09:00:00Z");

  private final Random random;
  private final List<Recorded> told = new ArrayList<>();
  private final Map<String, MilestoneEvent> first = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final CountStore store = new MemoryCountStore();

  /** Told of {@link Given#commitment()}, an event every two days. */
  public Histories(int seed) {
    random = new Random(seed);
    for (int i = 0; i < EVENTS; i++) {
      tell(FROM.plusSeconds(i * 172_800L));
    }
    OneCommitment definitions = Given::commitment;
    new MilestoneProjection(store, definitions, new Recount(store, Clock.systemUTC())).apply(told);
  }

  public CountStore store() {
    return store;
  }

  /** A milestone, when it was told, as it stood when nothing later was known. */
  public record Plain(String id, Milestone.Known milestone, Instant recorded) {}

  /** Each milestone by the events before a moment alone, without the store. */
  public List<Plain> plain(Instant before) {
    Map<String, Plain> all = new HashMap<>();
    for (Recorded event : told) {
      if (event.at().isBefore(before)) {
        String id = event.event().milestoneId();
        Plain was = all.get(id);
        Milestone state =
            Milestone.evolve(was == null ? Milestone.UNREPORTED : was.milestone(), event.event());
        boolean reported = event.event() instanceof MilestoneEvent.MilestoneReported;
        Instant at = was == null || reported ? event.at() : was.recorded();
        all.put(id, new Plain(id, (Milestone.Known) state, at));
      }
    }
    return List.copyOf(all.values());
  }

  private void tell(Instant at) {
    Given.Telling telling = telling();
    String id = telling.id();
    MilestoneEvent before = first.get(id);
    MilestoneEvent event = before == null ? telling.reported() : next(before, telling);
    first.putIfAbsent(id, event);
    long sequence = sequences.merge(id, 0L, (was, zero) -> was + 1);
    Envelope envelope =
        new Envelope(
            id + ":" + sequence,
            "/progress-service",
            "org.kept.milestone.any.v1",
            id,
            at,
            sequence,
            Given.COMMITMENT,
            "ana",
            null);
    told.add(
        new Recorded(
            new Received(new Published(envelope, event), "kept.milestones", 3, told.size()),
            event));
  }

  private Given.Telling telling() {
    String date =
        switch (random.nextInt(4)) {
          case 0 -> "2014";
          case 1 -> "2014-Q" + (1 + random.nextInt(4));
          case 2 -> "201" + (3 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9));
          default -> "2014-1" + random.nextInt(3) + "-1" + random.nextInt(10);
        };
    return switch (random.nextInt(4)) {
      case 0 ->
          Given.telling(
                  Given.GUIDE,
                  List.of("created", "translated:fr", "published").get(random.nextInt(3)))
              .on(date);
      case 1 ->
          Given.telling(Given.MFIS, "MFI " + random.nextInt(60))
              .in(List.of("EAP", "LAC", "SSA", "OUT").get(random.nextInt(4)))
              .on(date);
      case 2 ->
          Given.telling(Given.TREES, "site " + random.nextInt(30))
              .in(List.of("EAP", "SA").get(random.nextInt(2)))
              .of(random.nextInt(1, 9) + ".5")
              .on(date);
      default ->
          Given.telling(Given.POOR, "survey " + random.nextInt(30))
              .reading(Integer.toString(random.nextInt(101)), "100")
              .on(date);
    };
  }

  private MilestoneEvent next(MilestoneEvent before, Given.Telling telling) {
    String id = before.milestoneId();
    String c = Given.COMMITMENT;
    String d = before.deliverable();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new MilestoneVerified(id, c, d);
      case 2 -> new MilestoneDisputed(id, c, d, "dead link");
      case 3 -> new MilestoneRetracted(id, c, d, "was a mistake");
      case 4 -> new MilestoneMerged(id, c, d, "other", "same");
      default -> telling.reported();
    };
  }
}
