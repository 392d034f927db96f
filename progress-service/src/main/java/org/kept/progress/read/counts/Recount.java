package org.kept.progress.read.counts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;

/**
 * Counts a commitment anew when what it promises was changed.
 *
 * <p>It counts from the activity, of which everything up to the summary's position is written
 * before the summary, and not from the milestones, which are written after it. So it may run beside
 * the counting of events: whoever writes the summary second reads it again.
 */
public final class Recount {

  private final CountStore store;
  private final Activity activity;
  private final Clock clock;

  public Recount(CountStore store, Clock clock) {
    this.store = store;
    this.activity = new Activity(store);
    this.clock = clock;
  }

  /** Sees to it that the summary is there and made by this definition, or by a later one. */
  public void bring(CommitmentDefinition definition) {
    Optional<Summary> written = read(definition);
    while (written.isEmpty() || written.get().revision() < definition.revision()) {
      Summary before =
          written.orElseGet(() -> Summary.unwritten(definition.id(), definition.revision()));
      Map<String, Tally> tallies = tallies(definition, before);
      Summary after =
          new Summary(
              before.commitment(),
              before.version(),
              definition.revision(),
              before.applied(),
              tallies,
              before.extras());
      store.writeSummaries(List.of(after.and(rows(definition, after))));
      written = read(definition);
    }
  }

  private Optional<Summary> read(CommitmentDefinition definition) {
    return Optional.ofNullable(store.summaries(List.of(definition.id())).get(definition.id()));
  }

  private Map<String, Tally> tallies(CommitmentDefinition definition, Summary before) {
    Map<String, MilestoneHistory> milestones = new HashMap<>();
    store.eachRow(definition.id(), before.place().offset(), row -> add(milestones, row));
    before.extras().forEach(row -> add(milestones, row));
    Map<String, Tally> tallies = new HashMap<>();
    milestones.values().forEach(milestone -> add(tallies, definition, milestone));
    return tallies;
  }

  private static void add(Map<String, MilestoneHistory> milestones, Row row) {
    if (row.cause() instanceof Row.Told told) {
      String id = told.event().milestoneId();
      MilestoneHistory before = milestones.getOrDefault(id, MilestoneHistory.unknown(id));
      if (told.sequence() > before.sequence()) {
        milestones.put(id, before.with(row.at(), told));
      }
    }
  }

  /** Adds a milestone to the tally of its deliverable, if that is still promised. */
  static void add(
      Map<String, Tally> tallies, CommitmentDefinition definition, MilestoneHistory milestone) {
    if (milestone.state() instanceof Milestone.Known known) {
      String key = known.facts().deliverable();
      definition
          .deliverable(key)
          .ifPresent(
              toward ->
                  tallies.put(
                      key,
                      tallies
                          .getOrDefault(key, Tally.EMPTY)
                          .with(known, milestone.recorded(), toward)));
    }
  }

  /** A row for each deliverable of which something was told and whose figures have changed. */
  private List<Row> rows(CommitmentDefinition definition, Summary after) {
    List<Row> rows = new ArrayList<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (DeliverableDefinition toward : definition.deliverables()) {
      Figures figures = Figures.of(toward, after.tally(toward.key()));
      Optional<Row> last = activity.last(after, toward.key(), after.place());
      if (last.isPresent() && !figures.equals(last.get().figures())) {
        rows.add(
            new Row(
                definition.id(),
                new Place(after.place().offset(), after.extras().size() + rows.size() + 1),
                toward.key(),
                now,
                new Row.Recounted(definition.revision(), definition.reason()),
                null,
                figures));
      }
    }
    return rows;
  }
}
