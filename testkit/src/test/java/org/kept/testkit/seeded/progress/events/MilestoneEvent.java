package org.kept.testkit.seeded.progress.events;

import java.time.Instant;
import java.util.List;

/** As events should be. */
public sealed interface MilestoneEvent {

  record Reported(String id, int[] counts, List<String> tags, Instant at)
      implements MilestoneEvent {}
}
