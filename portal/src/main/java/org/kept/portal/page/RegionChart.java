package org.kept.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.ProgressService.Region;
import org.kept.portal.words.Phrases;

/**
 * Horizontal bars a region, ready to be drawn: one row each with its name, its bar up to the
 * target, what lies beyond it, and a tick at the target. The same rows make the table beside it.
 *
 * @param id unique on its page
 * @param height of the drawing, in the units of {@link #WIDTH}
 * @param beyond whether any region counts more than its target
 */
public record RegionChart(String id, int height, List<Row> rows, boolean beyond) {

  /**
   * Drawn for a phone: letters keep their size there and only grow on wider pages. All other
   * lengths are in the same units.
   */
  public static final int WIDTH = 360;

  private static final int ROW_HEIGHT = 46;
  private static final int TEXT_BASELINE = 14;
  private static final int BAR_TOP = 22;

  /** Room at the right edge for half the width of a tick. */
  private static final int BAR_ROOM = WIDTH - 2;

  /**
   * @param y of the top of the row
   * @param bar width of what counts toward the target
   * @param beyond width of what lies beyond it, to the right of {@code bar}
   * @param tick place of the target; null where this region has none
   */
  public record Row(
      String name,
      String counted,
      @Nullable String target,
      String value,
      boolean met,
      String href,
      int y,
      int textY,
      int barY,
      String bar,
      String beyond,
      @Nullable String tick) {}

  static RegionChart of(String id, List<Region> regions, Phrases phrases, HrefOfRegion href) {
    BigDecimal longest =
        regions.stream()
            .map(r -> r.target() == null ? r.counted() : r.counted().max(r.target()))
            .reduce(BigDecimal.ONE, BigDecimal::max);
    List<Row> rows = new ArrayList<>();
    for (Region region : regions) {
      int y = rows.size() * ROW_HEIGHT;
      BigDecimal target = region.target();
      BigDecimal toward = target == null ? region.counted() : region.counted().min(target);
      rows.add(
          new Row(
              phrases.region(region.code(), region.name()),
              phrases.number(region.counted()),
              target == null ? null : phrases.number(target),
              target == null
                  ? phrases.number(region.counted())
                  : phrases.say(
                      "chart.value", phrases.number(region.counted()), phrases.number(target)),
              target != null && region.counted().compareTo(target) >= 0,
              href.of(region.code()),
              y,
              y + TEXT_BASELINE,
              y + BAR_TOP,
              width(toward, longest),
              width(region.counted().subtract(toward), longest),
              target == null ? null : width(target, longest)));
    }
    boolean beyond =
        regions.stream().anyMatch(r -> r.target() != null && r.counted().compareTo(r.target()) > 0);
    return new RegionChart(id, rows.size() * ROW_HEIGHT, List.copyOf(rows), beyond);
  }

  /** Where the milestones of a region are listed. */
  interface HrefOfRegion {
    String of(String regionCode);
  }

  private static String width(BigDecimal count, BigDecimal longest) {
    return count
        .max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(BAR_ROOM))
        .divide(longest, 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
