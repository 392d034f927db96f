package org.kept.progress.model.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.model.SubjectKey;

/** Whether a milestone counts toward its deliverable, and if not, why. */
public sealed interface Standing {

  /**
   * @param late told when the window was already over
   */
  record Counted(boolean verified, boolean late) implements Standing {}

  record LeftOut(Exclusion why) implements Standing {}

  /** As the milestone and the deliverable read now. */
  static Standing of(Milestone.Known milestone, Instant recorded, DeliverableDefinition toward) {
    return switch (milestone) {
      case Milestone.Retracted m -> new LeftOut(Exclusion.RETRACTED);
      case Milestone.Merged m -> new LeftOut(Exclusion.MERGED);
      case Milestone.Disputed m -> new LeftOut(Exclusion.DISPUTED);
      case Milestone.Reported m -> live(m.facts(), false, recorded, toward);
      case Milestone.Verified m -> live(m.facts(), true, recorded, toward);
    };
  }

  private static Standing live(
      MilestoneFacts facts, boolean verified, Instant recorded, DeliverableDefinition toward) {
    if (!isMeasured(facts, toward.measure())) {
      return new LeftOut(Exclusion.NOT_MEASURED);
    }
    if (!toward.window().touches(facts.occurred())) {
      return new LeftOut(Exclusion.OUT_OF_WINDOW);
    }
    LocalDate told = LocalDate.ofInstant(recorded, ZoneOffset.UTC);
    return new Counted(verified, told.isAfter(toward.window().to()));
  }

  private static boolean isMeasured(MilestoneFacts facts, Measure measure) {
    return switch (measure) {
      case Measure.Delivery m -> stage(facts, m) != null;
      case Measure.Count m -> facts.reading() == null;
      case Measure.CountPerRegion m -> facts.reading() == null && facts.region() != null;
      case Measure.Percentage m -> facts.reading() != null;
    };
  }

  /** The stage a milestone is about; null if there is none of that name. */
  static @Nullable String stage(MilestoneFacts facts, Measure.Delivery measure) {
    SubjectKey subject = SubjectKey.of(facts.subject());
    return measure.stages().stream()
        .filter(s -> SubjectKey.of(s).equals(subject))
        .findFirst()
        .orElse(null);
  }
}
