package org.kept.commitment.write.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.Folding;
import org.kept.commitment.model.MeasureKind;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.BaselineOutside;
import org.kept.commitment.write.WordingRefusal.MeasureIncomplete;
import org.kept.commitment.write.WordingRefusal.MeasureKindUnknown;
import org.kept.commitment.write.WordingRefusal.PercentageTarget;
import org.kept.commitment.write.WordingRefusal.RegionUnknown;
import org.kept.commitment.write.WordingRefusal.RegionsMissing;
import org.kept.commitment.write.WordingRefusal.StageTwice;
import org.kept.commitment.write.WordingRefusal.StagesNumber;
import org.kept.commitment.write.WordingRefusal.TargetNotPositive;
import org.kept.commitment.write.WordingRefusal.TargetNotWhole;
import org.kept.commitment.write.WordingRefusal.TargetTooLarge;

/** A measure can be met, and anybody can tell when it is. */
final class MeasureRules {

  static final int MIN_STAGES = 1;
  static final int MAX_STAGES = 20;

  /** In units; far above any real promise, far below where sums would lose digits. */
  static final long MAX_TARGET = 1_000_000_000;

  static final int MAX_PERCENT = 100;

  private final String field;
  private final List<WordingRefusal> refusals = new ArrayList<>();

  private MeasureRules(String field) {
    this.field = field;
  }

  static List<WordingRefusal> check(Measure measure, String field, List<String> regions) {
    MeasureRules rules = new MeasureRules(field);
    MeasureKind.of(measure.kind())
        .ifPresentOrElse(
            kind -> rules.check(kind, measure, regions),
            () -> rules.refusals.add(new MeasureKindUnknown(field + ".kind", measure.kind())));
    return rules.refusals;
  }

  private void check(MeasureKind kind, Measure measure, List<String> regions) {
    switch (kind) {
      case DELIVERY -> stages(measure.stages());
      case COUNT -> {
        unit(measure.unit(), "unit");
        target(measure.target(), measure.unit());
        baseline(measure.baseline(), MAX_TARGET);
      }
      case COUNT_PER_REGION -> {
        unit(measure.unit(), "unit");
        minima(measure, regions);
      }
      case PERCENTAGE -> {
        unit(measure.numerator(), "numerator");
        unit(measure.denominator(), "denominator");
        percentage(measure.target());
        baseline(measure.baseline(), MAX_PERCENT);
        if (measure.direction() == null) {
          refusals.add(new MeasureIncomplete(field + ".direction"));
        }
      }
    }
    refusals.addAll(MeasureParts.check(kind, measure, field));
  }

  private void stages(List<String> stages) {
    if (stages.size() < MIN_STAGES || stages.size() > MAX_STAGES) {
      refusals.add(new StagesNumber(field + ".stages", stages.size(), MIN_STAGES, MAX_STAGES));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < stages.size(); i++) {
      if (!seen.add(Folding.fold(stages.get(i)))) {
        refusals.add(new StageTwice("%s.stages[%d]".formatted(field, i), stages.get(i)));
      }
    }
  }

  private void unit(@Nullable Unit unit, String name) {
    if (unit == null || unit.one() == null || unit.many() == null) {
      refusals.add(new MeasureIncomplete(field + "." + name));
    }
  }

  private void target(@Nullable BigDecimal target, @Nullable Unit unit) {
    if (target == null) {
      refusals.add(new MeasureIncomplete(field + ".target"));
    } else {
      amount(target, unit, field + ".target");
    }
  }

  private void amount(BigDecimal amount, @Nullable Unit unit, String path) {
    if (amount.signum() <= 0) {
      refusals.add(new TargetNotPositive(path));
    } else if (amount.compareTo(BigDecimal.valueOf(MAX_TARGET)) > 0) {
      refusals.add(new TargetTooLarge(path, MAX_TARGET));
    } else if (unit != null && !unit.divisible() && amount.stripTrailingZeros().scale() > 0) {
      refusals.add(new TargetNotWhole(path, unit.many() == null ? "" : unit.many()));
    }
  }

  private void percentage(@Nullable BigDecimal target) {
    if (target == null) {
      refusals.add(new MeasureIncomplete(field + ".target"));
    } else if (target.signum() <= 0 || target.compareTo(BigDecimal.valueOf(MAX_PERCENT)) > 0) {
      refusals.add(new PercentageTarget(field + ".target", MAX_PERCENT));
    }
  }

  private void baseline(@Nullable BigDecimal baseline, long max) {
    if (baseline != null
        && (baseline.signum() < 0 || baseline.compareTo(BigDecimal.valueOf(max)) > 0)) {
      refusals.add(new BaselineOutside(field + ".baseline", max));
    }
  }

  private void minima(Measure measure, List<String> regions) {
    String path = field + ".minimumPerRegion";
    if (measure.minimumPerRegion().isEmpty()) {
      refusals.add(new RegionsMissing(path));
    }
    // What is counted by region is counted one by one: half of one would belong nowhere.
    Unit whole = measure.unit() == null ? null : undivided(measure.unit());
    for (RegionMinimum minimum : measure.minimumPerRegion()) {
      String region = minimum.region();
      if (!region.equals(RegionMinimum.EVERY_OTHER) && !regions.contains(region)) {
        refusals.add(new RegionUnknown(path, region, String.join(", ", regions)));
      }
      amount(minimum.minimum(), whole, path + "." + region);
    }
  }

  private static Unit undivided(Unit unit) {
    return new Unit(unit.one(), unit.many(), false);
  }
}
