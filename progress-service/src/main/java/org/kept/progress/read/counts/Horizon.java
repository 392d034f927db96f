package org.kept.progress.read.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.Milestone;

/**
 * How much of what is known an answer takes in.
 *
 * @param through only what had happened by this day; a month that has begun counts, just as one
 *     that reaches into a window does
 * @param toldBefore only what had been told before this moment
 */
public record Horizon(@Nullable LocalDate through, @Nullable Instant toldBefore) {

  /** Everything, as it is now. */
  public static final Horizon ALL = new Horizon(null, null);

  /** A milestone as it stood. */
  public record Seen(MilestoneHistory history, Milestone.Known milestone, Instant recorded) {}

  public boolean isAll() {
    return through == null && toldBefore == null;
  }

  /** A milestone as far as this reaches; empty if nothing of it was known, or had happened. */
  public Optional<Seen> of(MilestoneHistory milestone) {
    MilestoneHistory then = then(milestone);
    Instant recorded = then.recorded();
    return recorded != null
            && then.state() instanceof Milestone.Known known
            && (through == null || !known.facts().occurred().first().isAfter(through))
        ? Optional.of(new Seen(then, known, recorded))
        : Optional.empty();
  }

  private MilestoneHistory then(MilestoneHistory milestone) {
    if (toldBefore == null) {
      return milestone;
    }
    List<MilestoneHistory.Entry> told =
        milestone.entries().stream().takeWhile(entry -> entry.at().isBefore(toldBefore)).toList();
    return new MilestoneHistory(milestone.id(), milestone.place(), told);
  }

  /** The day on which an answer stands: the last one on which all of it could have been told. */
  public LocalDate day(LocalDate today) {
    if (toldBefore == null) {
      return today;
    }
    LocalDate last = LocalDate.ofInstant(toldBefore.minusNanos(1), ZoneOffset.UTC);
    return last.isBefore(today) ? last : today;
  }
}
