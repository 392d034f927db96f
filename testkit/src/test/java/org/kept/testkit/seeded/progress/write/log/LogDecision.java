package org.kept.testkit.seeded.progress.write.log;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.kept.testkit.seeded.progress.model.Milestone;

/** As a decision should be; that it knows Axon is allowed here. */
public final class LogDecision {

  private LogDecision() {}

  public static boolean decide(Milestone milestone, Instant now) {
    AggregateLifecycle.apply(milestone);
    return now.isAfter(Instant.EPOCH);
  }
}
