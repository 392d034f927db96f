package org.kept.progress.read.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.counting.CommitmentFigures;
import org.kept.progress.model.counting.Figures.RegionFigure;

/** Counts, in each region of a scheme, the deliverables that promise something there. */
final class RegionTotals {

  private final RegionScheme scheme;
  private final Map<String, Integer> promised = new LinkedHashMap<>();
  private final Map<String, Integer> met = new LinkedHashMap<>();

  RegionTotals(RegionScheme scheme) {
    this.scheme = scheme;
  }

  /**
   * @param promised deliverables that have a target in the region
   * @param met those of them that have reached it
   */
  record View(String code, String name, int promised, int met) {}

  void add(CommitmentFigures figures) {
    figures.parts().stream()
        .flatMap(it -> it.figures().regions().stream())
        .filter(it -> it.target() != null)
        .forEach(this::add);
  }

  private void add(RegionFigure region) {
    promised.merge(region.code(), 1, Integer::sum);
    met.merge(region.code(), region.met() ? 1 : 0, Integer::sum);
  }

  List<View> view(String language) {
    return scheme.codes().stream().map(code -> view(code, language)).toList();
  }

  View view(String code, String language) {
    return new View(
        code,
        scheme.name(code, language),
        promised.getOrDefault(code, 0),
        met.getOrDefault(code, 0));
  }
}
