package org.kept.testkit.seeded.progress.model;

import org.kept.testkit.seeded.progress.events.MilestoneEvent;

/** As a model should be. */
public record Milestone(String id, long count) {

  public static Milestone from(MilestoneEvent event) {
    return switch (event) {
      case MilestoneEvent.Reported reported -> new Milestone(reported.id(), 1L);
    };
  }
}
