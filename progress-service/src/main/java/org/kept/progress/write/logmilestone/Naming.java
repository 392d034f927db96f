package org.kept.progress.write.logmilestone;

import java.util.Optional;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.write.MilestoneRefusal;

/** What may be counted under which name. */
final class Naming {

  /** Characters a subject's name has at most. */
  static final int SUBJECT_MOST = 200;

  private Naming() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, DeliverableDefinition toward) {
    SubjectKey key = SubjectKey.of(command.subject());
    int length = command.subject().strip().length();
    if (key.value().isEmpty() || length > SUBJECT_MOST) {
      return Optional.of(
          new MilestoneRefusal.SubjectLength(key.value().isEmpty() ? 0 : length, SUBJECT_MOST));
    }
    if (toward.measure() instanceof Measure.Delivery delivery && stage(delivery, key).isEmpty()) {
      return Optional.of(
          new MilestoneRefusal.StageUnknown(command.subject().strip(), delivery.stages()));
    }
    return Optional.empty();
  }

  /** The name it is kept under: a stage's own where stages are measured. */
  static String subject(LogMilestone command, DeliverableDefinition toward) {
    String told = command.subject().strip();
    return toward.measure() instanceof Measure.Delivery delivery
        ? stage(delivery, SubjectKey.of(told)).orElse(told)
        : told;
  }

  private static Optional<String> stage(Measure.Delivery delivery, SubjectKey key) {
    return delivery.stages().stream().filter(s -> SubjectKey.of(s).equals(key)).findFirst();
  }
}
