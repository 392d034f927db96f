package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.DeliverableTitle;
import org.kept.commitment.write.WordingRefusal.MeasureMissing;
import org.kept.commitment.write.WordingRefusal.WindowIncomplete;
import org.kept.commitment.write.WordingRefusal.WindowOutside;

/** A promised thing has a title, a measure and a time inside the commitment's. */
final class DeliverableRules {

  /** In characters as Unicode counts them (code points), of the original. */
  static final int MIN_TITLE_LENGTH = 3;

  static final int MAX_TITLE_LENGTH = 300;

  private DeliverableRules() {}

  static List<WordingRefusal> check(
      Deliverable deliverable, String field, @Nullable Period period, Setting setting) {
    List<WordingRefusal> refusals = new ArrayList<>();
    String title = deliverable.title() == null ? "" : deliverable.title().text();
    int length = title.codePointCount(0, title.length());
    if (length < MIN_TITLE_LENGTH || length > MAX_TITLE_LENGTH) {
      refusals.add(
          new DeliverableTitle(field + ".title", length, MIN_TITLE_LENGTH, MAX_TITLE_LENGTH));
    }
    if (deliverable.measure() == null) {
      refusals.add(new MeasureMissing(field + ".measure"));
    } else {
      refusals.addAll(
          MeasureRules.check(deliverable.measure(), field + ".measure", setting.regions()));
    }
    if (deliverable.window() != null) {
      Optional<Period> window = Period.of(deliverable.window());
      if (window.isEmpty()) {
        refusals.add(new WindowIncomplete(field + ".window"));
      } else if (period != null && !period.encloses(window.get())) {
        refusals.add(
            new WindowOutside(field + ".window", period.from().toString(), period.to().toString()));
      }
    }
    refusals.addAll(PartnerRules.check(deliverable.partners(), field + ".partners", setting));
    return refusals;
  }
}
