package org.kept.progress.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a deliverable is measured. */
public sealed interface Measure {

  /** The word of this kind in contracts and answers. */
  String kind();

  /** Stages to be done, in their order. */
  record Delivery(List<String> stages) implements Measure {
    public Delivery {
      stages = List.copyOf(stages);
    }

    @Override
    public String kind() {
      return "delivery";
    }
  }

  /** A number of units. */
  record Count(Unit unit, BigDecimal target) implements Measure {
    @Override
    public String kind() {
      return "count";
    }
  }

  /** A number of units in each region, in the order of the scheme. */
  record CountPerRegion(Unit unit, Map<String, Integer> minimumPerRegion) implements Measure {
    public CountPerRegion {
      minimumPerRegion = Collections.unmodifiableMap(new LinkedHashMap<>(minimumPerRegion));
    }

    @Override
    public String kind() {
      return "count-per-region";
    }
  }

  /** A share of a whole to be reached, in percent, from above or from below. */
  record Percentage(
      Unit numerator,
      Unit denominator,
      BigDecimal target,
      @Nullable BigDecimal baseline,
      Direction direction)
      implements Measure {
    @Override
    public String kind() {
      return "percentage";
    }
  }

  /** Which way a percentage should go. */
  enum Direction {
    INCREASE,
    DECREASE
  }

  /**
   * The noun that is counted.
   *
   * @param whole whether only whole numbers of it make sense
   */
  record Unit(String one, String many, boolean whole) {}
}
