package org.kept.commitment.write.savedraft;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles what was written and nobody saves, submits or writes whole any more. */
@Component
class UnsettledDrafts {

  /** What is more waits for the next time: nobody but its writers misses it. */
  static final int AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(UnsettledDrafts.class);

  private final WorkingCopies copies;
  private final Writing writing;
  private final Clock clock;

  UnsettledDrafts(WorkingCopies copies, Writing writing, Clock clock) {
    this.copies = copies;
    this.writing = writing;
    this.clock = clock;
  }

  /** Several instances may do it at once: an event for the same version is stored once. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void settle() {
    Instant now = clock.instant();
    for (WorkingCopies.Kept waiting :
        copies.waitingSince(now.minus(Writing.SETTLES_AFTER), AT_ONCE)) {
      try {
        writing.settleWaiting(waiting, now);
      } catch (RuntimeException e) {
        // The others' text must not wait for this one; it is tried again the next time.
        LOG.warn("draft {} could not be settled", waiting.copy().id().value(), e);
      }
    }
  }
}
