package org.kept.progress.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Unit;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.Window;
import org.kept.progress.model.Wording;

/** What of a published wording decides how milestones count. */
final class PublishedContent {

  private PublishedContent() {}

  static Wording title(CommitmentContent content) {
    return wording(Objects.requireNonNull(content.title(), "a published commitment has a title"));
  }

  static Window period(CommitmentContent content) {
    return window(Objects.requireNonNull(content.period(), "a published commitment has a period"));
  }

  static List<DeliverableDefinition> deliverables(CommitmentContent content, RegionScheme scheme) {
    return content.deliverables().stream().map(d -> deliverable(d, scheme)).toList();
  }

  private static DeliverableDefinition deliverable(Deliverable deliverable, RegionScheme scheme) {
    return new DeliverableDefinition(
        deliverable.key(),
        wording(deliverable.title()),
        measure(deliverable.measure(), scheme),
        window(deliverable.window()));
  }

  static Wording wording(Text text) {
    return new Wording(
        text.language(),
        text.text(),
        text.translations().stream()
            .map(t -> new Wording.Translation(t.language(), t.text(), t.by()))
            .toList());
  }

  static Window window(Period period) {
    return new Window(period.from(), period.to());
  }

  private static org.kept.progress.model.Measure measure(Measure measure, RegionScheme scheme) {
    return switch (measure) {
      case Measure.Delivery m -> new org.kept.progress.model.Measure.Delivery(m.stages());
      case Measure.Count m -> new org.kept.progress.model.Measure.Count(unit(m.unit()), m.target());
      case Measure.CountPerRegion m ->
          new org.kept.progress.model.Measure.CountPerRegion(
              unit(m.unit()), inOrder(m.minimumPerRegion(), scheme));
      case Measure.Percentage m ->
          new org.kept.progress.model.Measure.Percentage(
              unit(m.numerator()),
              unit(m.denominator()),
              m.target(),
              m.baseline(),
              m.direction().equals("decrease")
                  ? org.kept.progress.model.Measure.Direction.DECREASE
                  : org.kept.progress.model.Measure.Direction.INCREASE);
    };
  }

  private static org.kept.progress.model.Measure.Unit unit(Unit unit) {
    return new org.kept.progress.model.Measure.Unit(unit.one(), unit.many(), unit.whole());
  }

  /** JSON keeps no order of regions; the scheme has one. */
  private static Map<String, Integer> inOrder(Map<String, Integer> minimum, RegionScheme scheme) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    scheme.codes().stream()
        .filter(minimum::containsKey)
        .forEach(region -> ordered.put(region, Objects.requireNonNull(minimum.get(region))));
    if (ordered.size() < minimum.size()) {
      throw new IllegalArgumentException(minimum.keySet() + " are not all in " + scheme.id());
    }
    return ordered;
  }
}
