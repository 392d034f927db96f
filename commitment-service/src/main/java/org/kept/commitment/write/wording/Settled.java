package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.RegionMinimum;

/** A wording with all spelled out that a maker may leave to be understood. */
public final class Settled {

  private Settled() {}

  /** Every deliverable gets its window, every region its minimum. */
  public static Wording of(Wording wording, List<String> regions) {
    return wording.promising(
        wording.deliverables().stream()
            .map(
                it ->
                    new Deliverable(
                        it.key(),
                        it.title(),
                        it.measure() == null ? null : measure(it.measure(), regions),
                        it.window() == null ? wording.period() : it.window(),
                        it.partners(),
                        it.tags()))
            .toList());
  }

  private static Measure measure(Measure it, List<String> regions) {
    Map<String, RegionMinimum> named =
        it.minimumPerRegion().stream()
            .collect(
                Collectors.toMap(
                    RegionMinimum::region, m -> m, (first, again) -> first, LinkedHashMap::new));
    @Nullable RegionMinimum rest = named.get(RegionMinimum.EVERY_OTHER);
    List<RegionMinimum> minima = new ArrayList<>();
    for (String region : regions) {
      if (named.containsKey(region)) {
        minima.add(named.get(region));
      } else if (rest != null) {
        minima.add(new RegionMinimum(region, rest.minimum()));
      }
    }
    return new Measure(
        it.kind(),
        it.stages(),
        it.unit(),
        it.target(),
        it.baseline(),
        minima,
        it.numerator(),
        it.denominator(),
        it.direction());
  }
}
