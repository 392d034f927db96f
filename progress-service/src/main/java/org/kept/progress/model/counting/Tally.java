package org.kept.progress.model.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;

/**
 * The milestones of one deliverable, added up: what {@link #with} adds, {@link #without} takes away
 * again, so figures follow each event without looking at the other milestones.
 *
 * @param regions sums by region code; {@link #NOWHERE} where no region was told
 * @param stages sums by stage
 * @param readings those inside the window
 * @param laterReadings those after it
 * @param late how many count though they were told after the window
 * @param illustrative how many count that are made up
 */
public record Tally(
    Map<String, Sums> regions,
    Map<String, Sums> stages,
    Readings readings,
    Readings laterReadings,
    int late,
    int illustrative,
    Map<Exclusion, Integer> leftOut) {

  /** Stands for a region where none was told. */
  public static final String NOWHERE = "-";

  public static final Tally EMPTY =
      new Tally(Map.of(), Map.of(), Readings.NONE, Readings.NONE, 0, 0, Map.of());

  public Tally {
    regions = Collections.unmodifiableMap(new TreeMap<>(regions));
    stages = Collections.unmodifiableMap(new TreeMap<>(stages));
    leftOut = leftOut.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(leftOut));
  }

  /** With one more milestone, as it stands. */
  public Tally with(Milestone milestone, @Nullable Instant recorded, DeliverableDefinition toward) {
    return milestone instanceof Milestone.Known known && recorded != null
        ? change(known, recorded, toward, 1)
        : this;
  }

  /** Without a milestone that was added in this very state. */
  public Tally without(
      Milestone milestone, @Nullable Instant recorded, DeliverableDefinition toward) {
    return milestone instanceof Milestone.Known known && recorded != null
        ? change(known, recorded, toward, -1)
        : this;
  }

  /** Of these milestones and of those, which have none in common. */
  public Tally plus(Tally other) {
    Map<String, Sums> allRegions = new TreeMap<>(regions);
    other.regions.forEach((region, sums) -> allRegions.merge(region, sums, Sums::plus));
    Map<String, Sums> allStages = new TreeMap<>(stages);
    other.stages.forEach((stage, sums) -> allStages.merge(stage, sums, Sums::plus));
    Map<Exclusion, Integer> allLeftOut = new EnumMap<>(Exclusion.class);
    allLeftOut.putAll(leftOut);
    other.leftOut.forEach((why, number) -> allLeftOut.merge(why, number, Integer::sum));
    return new Tally(
        allRegions,
        allStages,
        readings.plus(other.readings),
        laterReadings.plus(other.laterReadings),
        late + other.late,
        illustrative + other.illustrative,
        allLeftOut);
  }

  private Tally change(
      Milestone.Known milestone, Instant recorded, DeliverableDefinition toward, int sign) {
    MilestoneFacts facts = milestone.facts();
    return switch (Standing.of(milestone, recorded, toward)) {
      case Standing.Counted s ->
          new Tally(
              changed(regions, place(facts), counted(facts, s), sign),
              stages(facts, toward, counted(facts, s), sign),
              changed(readings, facts, recorded, sign),
              laterReadings,
              late + (s.late() ? sign : 0),
              illustrative + (facts.illustrative() ? sign : 0),
              leftOut);
      case Standing.LeftOut s
          when s.why() == Exclusion.OUT_OF_WINDOW && toward.window().isBefore(facts.occurred()) ->
          new Tally(
              changed(regions, place(facts), after(facts), sign),
              stages(facts, toward, after(facts), sign),
              readings,
              changed(laterReadings, facts, recorded, sign),
              late,
              illustrative,
              changed(leftOut, s.why(), sign));
      case Standing.LeftOut s ->
          new Tally(
              regions,
              stages,
              readings,
              laterReadings,
              late,
              illustrative,
              changed(leftOut, s.why(), sign));
    };
  }

  private static String place(MilestoneFacts facts) {
    return facts.region() == null ? NOWHERE : facts.region();
  }

  private static Sums counted(MilestoneFacts facts, Standing.Counted standing) {
    return standing.verified()
        ? new Sums(BigDecimal.ZERO, facts.quantity(), BigDecimal.ZERO)
        : new Sums(facts.quantity(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static Sums after(MilestoneFacts facts) {
    return new Sums(BigDecimal.ZERO, BigDecimal.ZERO, facts.quantity());
  }

  private Map<String, Sums> stages(
      MilestoneFacts facts, DeliverableDefinition toward, Sums sums, int sign) {
    String stage = toward.measure() instanceof Measure.Delivery d ? Standing.stage(facts, d) : null;
    return stage == null ? stages : changed(stages, stage, sums, sign);
  }

  private static Map<String, Sums> changed(Map<String, Sums> sums, String key, Sums by, int sign) {
    Map<String, Sums> changed = new TreeMap<>(sums);
    Sums sum = sums.getOrDefault(key, Sums.NONE).plus(sign > 0 ? by : by.negated());
    if (sum.equals(Sums.NONE)) {
      changed.remove(key);
    } else {
      changed.put(key, sum);
    }
    return changed;
  }

  private static Map<Exclusion, Integer> changed(
      Map<Exclusion, Integer> numbers, Exclusion key, int sign) {
    Map<Exclusion, Integer> changed = new EnumMap<>(Exclusion.class);
    changed.putAll(numbers);
    if (changed.merge(key, sign, Integer::sum) == 0) {
      changed.remove(key);
    }
    return changed;
  }

  private static Readings changed(
      Readings readings, MilestoneFacts facts, Instant recorded, int sign) {
    if (facts.reading() == null) {
      return readings;
    }
    Readings.Reading reading =
        new Readings.Reading(
            facts.occurred().last(),
            recorded,
            facts.id().value(),
            facts.reading().numerator(),
            facts.reading().denominator());
    return sign > 0 ? readings.with(reading) : readings.without(reading);
  }
}
