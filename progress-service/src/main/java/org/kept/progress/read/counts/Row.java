package org.kept.progress.read.counts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.counting.Figures;

/**
 * One line of a commitment's activity: something that was told, or a recount because what was
 * promised changed.
 *
 * @param deliverable that it is about
 * @param subject that it is about; null for a recount
 * @param figures of the deliverable after it; null if it is not promised any more
 */
public record Row(
    String commitment,
    Place place,
    String deliverable,
    Instant at,
    Cause cause,
    @Nullable Subject subject,
    @Nullable Figures figures) {

  /** Why there is a row. */
  public sealed interface Cause {}

  /**
   * @param partition topic and partition it was read from
   * @param offset in that partition
   */
  public record Told(
      String partition, long offset, long sequence, String actor, MilestoneEvent event)
      implements Cause {

    boolean isOf(String milestone, long number) {
      return sequence == number && event.milestoneId().equals(milestone);
    }
  }

  /**
   * @param revision of the definition by which was counted anew
   * @param reason given for the change, if one was
   */
  public record Recounted(long revision, @Nullable String reason) implements Cause {}

  /** The thing counted, as it read then. */
  public record Subject(
      String name, @Nullable String region, String occurred, boolean illustrative) {}
}
