package org.kept.notification.model.digest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stood of one deliverable at one moment, as progress-service counts it; nothing is counted
 * here.
 *
 * @param key short and stable within its commitment: {@code D2}
 * @param title in the follower's language where it was translated
 * @param machine whether that title was translated by machine
 * @param unit what is counted; none where stages are done
 * @param counted everything that counts, even beyond the target: units, stages done, or percent
 * @param target in the same measure as {@code counted}
 * @param percent share of the promise, 0 to 100
 * @param pace what steady progress would have reached by now, in percent
 * @param status {@code OnTrack}, {@code Behind}, ...
 * @param regionsMet of {@code regionsTotal}; both 0 where regions do not matter
 * @param illustrative whether any of what counts is made up to show how Kept works
 */
public record Figures(
    String key,
    String title,
    boolean machine,
    Kind kind,
    @Nullable Unit unit,
    BigDecimal counted,
    BigDecimal target,
    BigDecimal percent,
    BigDecimal pace,
    String status,
    int regionsMet,
    int regionsTotal,
    List<Region> regions,
    List<Stage> stages,
    NotCounted notCounted,
    boolean illustrative) {

  /** How a deliverable is measured. */
  public enum Kind {
    DELIVERY,
    COUNT,
    COUNT_PER_REGION,
    PERCENTAGE
  }

  /** The noun that is counted. */
  public record Unit(String one, String many) {}

  /**
   * One region's share; numbers in units.
   *
   * @param target none where only the whole has one
   */
  public record Region(String code, String name, BigDecimal counted, @Nullable BigDecimal target) {

    public boolean met() {
      return target != null && counted.compareTo(target) >= 0;
    }
  }

  public record Stage(String name, boolean done) {}

  /** Milestones that were told but do not count, by reason. */
  public record NotCounted(int outOfWindow, int disputed, int retracted) {}

  public Figures {
    regions = List.copyOf(regions);
    stages = List.copyOf(stages);
  }

  public Optional<Region> region(String code) {
    return regions.stream().filter(region -> region.code().equals(code)).findFirst();
  }
}
