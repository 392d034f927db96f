package org.kept.progress.read.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;
import org.kept.servicekit.consume.StreamGuard;

/**
 * Adds a batch of one commitment's events to its summary and its milestones, in memory.
 *
 * <p>Rows are written first, then the summary, then the milestones. So an event that is in a
 * milestone is in the summary; one that is in the summary may still be missing in the milestone,
 * and is added there without being counted again.
 */
final class Fold {

  private final CommitmentDefinition definition;
  private final Function<String, Collection<MilestoneHistory>> stored;
  private final Map<String, MilestoneHistory> milestones;
  private final Map<String, MilestoneHistory> changed = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private Summary summary;

  /**
   * @param summary counted by this very definition
   * @param milestones those that events are coming for, as far as they are known
   * @param stored all known milestones of a deliverable, for the rare case that a tally does not
   *     suffice
   */
  Fold(
      CommitmentDefinition definition,
      Summary summary,
      Map<String, MilestoneHistory> milestones,
      Function<String, Collection<MilestoneHistory>> stored) {
    this.definition = definition;
    this.summary = summary;
    this.milestones = new HashMap<>(milestones);
    this.stored = stored;
  }

  Summary summary() {
    return summary;
  }

  /** Milestones as they read after all, only those that have changed. */
  Collection<MilestoneHistory> changed() {
    return changed.values();
  }

  /** Rows to be written by themselves; others are in the summary. */
  List<Row> rows() {
    return rows;
  }

  void add(Recorded recorded) {
    String id = recorded.event().milestoneId();
    MilestoneHistory before = milestones.getOrDefault(id, MilestoneHistory.unknown(id));
    boolean counted = summary.hasCounted(recorded);
    summary = summary.applied(recorded);
    if (StreamGuard.isNew(before.sequence(), recorded.received())) {
      MilestoneHistory after = before.with(recorded);
      milestones.put(id, after);
      changed.put(id, after);
      if (!counted) {
        count(recorded, before, after);
      }
    }
  }

  private void count(Recorded recorded, MilestoneHistory before, MilestoneHistory after) {
    String key = recorded.event().deliverable();
    Optional<DeliverableDefinition> toward = definition.deliverable(key);
    toward.ifPresent(
        deliverable -> summary = summary.counted(key, tally(deliverable, before, after)));
    Figures figures =
        toward.map(deliverable -> Figures.of(deliverable, summary.tally(key))).orElse(null);
    if (recorded.received().repaired()) {
      Place place = new Place(summary.place().offset(), summary.extras().size() + 1);
      summary = summary.and(List.of(row(recorded, place, after, figures)));
    } else {
      Place place = new Place(recorded.received().offset(), summary.extras().size());
      rows.add(row(recorded, place, after, figures));
    }
  }

  private Tally tally(
      DeliverableDefinition toward, MilestoneHistory before, MilestoneHistory after) {
    Tally tally =
        summary
            .tally(toward.key())
            .without(before.state(), before.recorded(), toward)
            .with(after.state(), after.recorded(), toward);
    return tally.readings().exhausted() || tally.laterReadings().exhausted()
        ? recounted(toward)
        : tally;
  }

  private Tally recounted(DeliverableDefinition toward) {
    Map<String, MilestoneHistory> all = new HashMap<>();
    stored.apply(toward.key()).forEach(milestone -> all.put(milestone.id(), milestone));
    all.putAll(milestones);
    Tally tally = Tally.EMPTY;
    for (MilestoneHistory milestone : all.values()) {
      if (milestone.state() instanceof Milestone.Known known
          && known.facts().deliverable().equals(toward.key())) {
        tally = tally.with(known, milestone.recorded(), toward);
      }
    }
    return tally;
  }

  private static Row row(
      Recorded recorded, Place place, MilestoneHistory after, @Nullable Figures figures) {
    return new Row(
        recorded.event().commitmentId(),
        place,
        recorded.event().deliverable(),
        recorded.at(),
        new Row.Told(
            recorded.partition(),
            recorded.received().offset(),
            recorded.received().sequence(),
            recorded.actor(),
            recorded.event()),
        after.state() instanceof Milestone.Known known ? subject(known.facts()) : null,
        figures);
  }

  private static Row.Subject subject(MilestoneFacts facts) {
    return new Row.Subject(
        facts.subject(), facts.region(), facts.occurred().text(), facts.illustrative());
  }
}
