package org.kept.notification.model.digest;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a milestone, or to what its deliverable promises.
 *
 * @param milestone id; empty where the promise itself changed
 * @param deliverable key, for example {@code D2}
 * @param subject the thing counted; empty where the promise itself changed
 * @param region code; none where regions do not matter
 * @param counts whether a report counted when it was made; true for all that is no report
 * @param reason why it was corrected, disputed, retracted, merged or counted anew
 */
public record Entry(
    Kind kind,
    String milestone,
    String deliverable,
    String subject,
    @Nullable String region,
    boolean counts,
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
    UNMERGED,
    /** What was promised was amended, so everything was counted anew. */
    RECOUNTED;

    boolean takesBack() {
      return this == DISPUTED || this == RETRACTED || this == MERGED;
    }

    boolean restores() {
      return this == REPORTED || this == ANSWERED || this == UNMERGED;
    }
  }
}
