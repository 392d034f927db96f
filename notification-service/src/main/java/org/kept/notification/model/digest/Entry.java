package org.kept.notification.model.digest;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one milestone.
 *
 * @param position its place among all that happened to the commitment, rising
 * @param deliverable key, for example {@code D2}
 * @param subject the thing counted
 * @param region code; none where regions do not matter
 * @param reason why it was corrected, disputed, retracted or merged
 */
public record Entry(
    long position,
    Kind kind,
    String deliverable,
    String subject,
    @Nullable String region,
    @Nullable String reason) {

  /** What happened, and so whether the milestone counts from then on. */
  public enum Kind {
    REPORTED,
    EVIDENCE_ADDED,
    CORRECTED,
    VERIFIED,
    DISPUTED,
    ANSWERED,
    RETRACTED,
    MERGED,
    UNMERGED;

    boolean takesBack() {
      return this == DISPUTED || this == RETRACTED || this == MERGED;
    }

    boolean restores() {
      return this == REPORTED || this == ANSWERED || this == UNMERGED;
    }
  }
}
