package org.kept.contracts.values;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a deliverable is measured; {@code kind} tells the four apart in JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Measure.Delivery.class, name = "delivery"),
  @JsonSubTypes.Type(value = Measure.Count.class, name = "count"),
  @JsonSubTypes.Type(value = Measure.CountPerRegion.class, name = "count-per-region"),
  @JsonSubTypes.Type(value = Measure.Percentage.class, name = "percentage")
})
public sealed interface Measure {

  /**
   * Done when every stage is done.
   *
   * @param stages names in their order, at least one, each once
   */
  record Delivery(List<String> stages) implements Measure {
    public Delivery {
      stages = List.copyOf(stages);
    }
  }

  /**
   * A target number of a unit.
   *
   * @param target positive, in units
   * @param baseline what there was before the period, in units
   */
  record Count(Unit unit, BigDecimal target, @Nullable BigDecimal baseline) implements Measure {}

  /**
   * A minimum in each region.
   *
   * @param minimumPerRegion region code of the campaign's scheme to a positive whole number of
   *     units
   */
  record CountPerRegion(Unit unit, Map<String, Integer> minimumPerRegion) implements Measure {
    public CountPerRegion {
      // In the order given, which is the scheme's: a copy of Map.copyOf has a new one each time.
      minimumPerRegion = Collections.unmodifiableMap(new LinkedHashMap<>(minimumPerRegion));
    }
  }

  /**
   * A share of a whole.
   *
   * @param numerator what is counted
   * @param denominator what it is counted among
   * @param target in percent, above 0, at most 100
   * @param baseline in percent
   * @param direction {@code increase} or {@code decrease}
   */
  record Percentage(
      Unit numerator,
      Unit denominator,
      BigDecimal target,
      @Nullable BigDecimal baseline,
      String direction)
      implements Measure {}
}
