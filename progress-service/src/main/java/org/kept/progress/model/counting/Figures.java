package org.kept.progress.model.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;

/**
 * What the milestones of a deliverable amount to; does not depend on what day it is.
 *
 * @param counted what counts, however much it is: units, stages, or the current percentage
 * @param towardTarget what of it helps reach the target: never more than the target, in each region
 * @param progress share of the target reached, 0 to 1
 * @param met whether the target is reached
 * @param metAfterWindow whether it would be, if what happened after the window counted
 * @param regionsTotal regions that have a target; 0 where regions have none
 */
public record Figures(
    BigDecimal counted,
    BigDecimal towardTarget,
    BigDecimal reported,
    BigDecimal verified,
    BigDecimal target,
    Fraction progress,
    boolean met,
    boolean metAfterWindow,
    List<RegionFigure> regions,
    int regionsMet,
    int regionsTotal,
    List<StageFigure> stages,
    Readings.@Nullable Reading reading,
    Map<Exclusion, Integer> leftOut,
    int late,
    int illustrative) {

  public Figures {
    regions = List.copyOf(regions);
    stages = List.copyOf(stages);
    leftOut = Map.copyOf(leftOut);
  }

  /**
   * @param verified what of {@code counted} staff confirmed
   * @param target null where this region has none
   */
  public record RegionFigure(
      String code, BigDecimal counted, BigDecimal verified, @Nullable Integer target) {
    public boolean met() {
      return target != null && counted.compareTo(BigDecimal.valueOf(target)) >= 0;
    }
  }

  public record StageFigure(String name, boolean done, boolean verified) {}

  /** What a tally amounts to, measured as the deliverable says. */
  public static Figures of(DeliverableDefinition deliverable, Tally tally) {
    return switch (deliverable.measure()) {
      case Measure.Delivery m -> delivery(m, tally);
      case Measure.Count m -> count(m, tally);
      case Measure.CountPerRegion m -> countPerRegion(m, tally);
      case Measure.Percentage m -> percentage(m, tally);
    };
  }

  private static Figures delivery(Measure.Delivery measure, Tally tally) {
    List<StageFigure> stages = new ArrayList<>();
    int reported = 0;
    int verified = 0;
    int later = 0;
    for (String stage : measure.stages()) {
      Sums sums = tally.stages().getOrDefault(stage, Sums.NONE);
      boolean done = sums.counted().signum() > 0;
      stages.add(new StageFigure(stage, done, sums.verified().signum() > 0));
      reported += sums.reported().signum() > 0 ? 1 : 0;
      verified += sums.verified().signum() > 0 ? 1 : 0;
      later += !done && sums.afterWindow().signum() > 0 ? 1 : 0;
    }
    int all = measure.stages().size();
    int done = reported + verified;
    return new Figures(
        BigDecimal.valueOf(done),
        BigDecimal.valueOf(done),
        BigDecimal.valueOf(reported),
        BigDecimal.valueOf(verified),
        BigDecimal.valueOf(all),
        Fraction.of(done, all),
        done == all,
        done + later == all,
        List.of(),
        0,
        0,
        stages,
        null,
        tally.leftOut(),
        tally.late(),
        tally.illustrative());
  }

  private static Figures count(Measure.Count measure, Tally tally) {
    Sums all = total(tally);
    List<RegionFigure> regions = new ArrayList<>();
    tally.regions().forEach((code, sums) -> addCounted(regions, code, sums));
    return new Figures(
        all.counted(),
        all.counted().min(measure.target()),
        all.reported(),
        all.verified(),
        measure.target(),
        Fraction.of(all.counted(), measure.target()).atMost(Fraction.ONE),
        all.counted().compareTo(measure.target()) >= 0,
        all.withAfterWindow().compareTo(measure.target()) >= 0,
        regions,
        0,
        0,
        List.of(),
        null,
        tally.leftOut(),
        tally.late(),
        tally.illustrative());
  }

  private static Figures countPerRegion(Measure.CountPerRegion measure, Tally tally) {
    List<RegionFigure> regions = new ArrayList<>();
    BigDecimal target = BigDecimal.ZERO;
    BigDecimal toward = BigDecimal.ZERO;
    boolean metAfterWindow = true;
    for (Map.Entry<String, Integer> minimum : measure.minimumPerRegion().entrySet()) {
      Sums sums = tally.regions().getOrDefault(minimum.getKey(), Sums.NONE);
      BigDecimal wanted = BigDecimal.valueOf(minimum.getValue());
      regions.add(
          new RegionFigure(minimum.getKey(), sums.counted(), sums.verified(), minimum.getValue()));
      target = target.add(wanted);
      toward = toward.add(sums.counted().min(wanted));
      metAfterWindow &= sums.withAfterWindow().compareTo(wanted) >= 0;
    }
    int met = (int) regions.stream().filter(RegionFigure::met).count();
    int all = regions.size();
    Set<String> others = new LinkedHashSet<>(tally.regions().keySet());
    others.removeAll(measure.minimumPerRegion().keySet());
    others.forEach(
        code -> addCounted(regions, code, tally.regions().getOrDefault(code, Sums.NONE)));
    Sums total = total(tally);
    return new Figures(
        total.counted(),
        toward,
        total.reported(),
        total.verified(),
        target,
        Fraction.of(toward, target),
        met == all,
        metAfterWindow,
        regions,
        met,
        all,
        List.of(),
        null,
        tally.leftOut(),
        tally.late(),
        tally.illustrative());
  }

  private static Figures percentage(Measure.Percentage measure, Tally tally) {
    Optional<Readings.Reading> current = tally.readings().current();
    Fraction reached = current.map(r -> toward(measure, r)).orElse(Fraction.ZERO);
    Fraction later =
        tally.laterReadings().current().map(r -> toward(measure, r)).orElse(Fraction.ZERO);
    BigDecimal share = current.map(r -> share(r).percent(1)).orElse(BigDecimal.ZERO);
    Sums readings = total(tally);
    return new Figures(
        share,
        share,
        readings.reported(),
        readings.verified(),
        measure.target(),
        reached,
        reached.equals(Fraction.ONE),
        reached.equals(Fraction.ONE) || later.equals(Fraction.ONE),
        List.of(),
        0,
        0,
        List.of(),
        current.orElse(null),
        tally.leftOut(),
        tally.late(),
        tally.illustrative());
  }

  /**
   * How much of the way to the target a reading shows: from the baseline where there is one, else
   * from nothing; downward without a baseline, how near the target is to the reading.
   */
  private static Fraction toward(Measure.Percentage measure, Readings.Reading reading) {
    Fraction now = share(reading);
    Fraction goal = Fraction.ofPercent(measure.target());
    boolean up = measure.direction() == Measure.Direction.INCREASE;
    if (up ? now.compareTo(goal) >= 0 : now.compareTo(goal) <= 0) {
      return Fraction.ONE;
    }
    if (measure.baseline() == null) {
      return up ? now.dividedBy(goal) : goal.dividedBy(now);
    }
    Fraction from = Fraction.ofPercent(measure.baseline());
    boolean awayFromGoal = up ? now.compareTo(from) <= 0 : now.compareTo(from) >= 0;
    return awayFromGoal ? Fraction.ZERO : now.minus(from).dividedBy(goal.minus(from));
  }

  private static Fraction share(Readings.Reading reading) {
    return Fraction.of(reading.numerator(), reading.denominator());
  }

  private static Sums total(Tally tally) {
    return tally.regions().values().stream().reduce(Sums.NONE, Sums::plus);
  }

  private static void addCounted(List<RegionFigure> regions, String code, Sums sums) {
    if (!code.equals(Tally.NOWHERE) && sums.counted().signum() > 0) {
      regions.add(new RegionFigure(code, sums.counted(), sums.verified(), null));
    }
  }
}
