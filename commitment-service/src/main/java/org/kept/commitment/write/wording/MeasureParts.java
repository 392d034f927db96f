package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.model.MeasureKind;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.MeasureSurplus;

/**
 * Each kind of measure has parts of its own, and only those become public: what else somebody wrote
 * is refused, since it would be gone once readers see the commitment.
 */
final class MeasureParts {

  private MeasureParts() {}

  static List<WordingRefusal> check(MeasureKind kind, Measure measure, String field) {
    List<WordingRefusal> refusals = new ArrayList<>();
    Set<String> used = of(kind);
    for (String part : written(measure)) {
      if (!used.contains(part)) {
        refusals.add(new MeasureSurplus(field + "." + part, measure.kind()));
      }
    }
    return refusals;
  }

  private static Set<String> of(MeasureKind kind) {
    return switch (kind) {
      case DELIVERY -> Set.of("stages");
      case COUNT -> Set.of("unit", "target", "baseline");
      case COUNT_PER_REGION -> Set.of("unit", "minimumPerRegion");
      case PERCENTAGE -> Set.of("numerator", "denominator", "target", "baseline", "direction");
    };
  }

  private static List<String> written(Measure it) {
    List<String> written = new ArrayList<>();
    if (!it.stages().isEmpty()) {
      written.add("stages");
    }
    if (it.unit() != null) {
      written.add("unit");
    }
    if (it.target() != null) {
      written.add("target");
    }
    if (it.baseline() != null) {
      written.add("baseline");
    }
    if (!it.minimumPerRegion().isEmpty()) {
      written.add("minimumPerRegion");
    }
    if (it.numerator() != null) {
      written.add("numerator");
    }
    if (it.denominator() != null) {
      written.add("denominator");
    }
    if (it.direction() != null) {
      written.add("direction");
    }
    return written;
  }
}
