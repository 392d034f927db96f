package org.kept.progress.read.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Milestone;
import org.kept.servicekit.mongo.SortableTime;

/**
 * A milestone with all that was ever said of it; its state follows from that.
 *
 * @param place rises with the order in which milestones were first told
 */
public record MilestoneHistory(String id, long place, List<Entry> entries) {

  public MilestoneHistory {
    entries = List.copyOf(entries);
  }

  /** One event, with when it was told and by whom. */
  public record Entry(long sequence, Instant at, String actor, MilestoneEvent event) {}

  static MilestoneHistory unknown(String id) {
    return new MilestoneHistory(id, -1, List.of());
  }

  /** Sequence of the last event; -1 if nothing was told. */
  public long sequence() {
    return entries.isEmpty() ? -1 : entries.getLast().sequence();
  }

  /** How it stands now. */
  public Milestone state() {
    Milestone state = Milestone.UNREPORTED;
    for (Entry entry : entries) {
      state = Milestone.evolve(state, entry.event());
    }
    return state;
  }

  /** When what stands was told first; null if nothing was. */
  public @Nullable Instant recorded() {
    return entries.reversed().stream()
        .filter(entry -> entry.event() instanceof MilestoneEvent.MilestoneReported)
        .map(Entry::at)
        .findFirst()
        .orElse(null);
  }

  /**
   * Its place among those that wait to be verified, by when they were told; empty if it does not.
   */
  public Optional<String> waiting() {
    Instant recorded = recorded();
    return recorded != null && state() instanceof Milestone.Reported
        ? Optional.of(SortableTime.of(recorded) + "~" + id)
        : Optional.empty();
  }

  MilestoneHistory with(Recorded recorded) {
    return with(
        new Entry(
            recorded.received().sequence(), recorded.at(), recorded.actor(), recorded.event()),
        recorded.received().offset());
  }

  MilestoneHistory with(Instant at, Row.Told told) {
    return with(new Entry(told.sequence(), at, told.actor(), told.event()), told.offset());
  }

  private MilestoneHistory with(Entry entry, long offset) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new MilestoneHistory(id, entries.isEmpty() ? offset : place, longer);
  }
}
