package org.kept.progress.config;

import org.kept.eventstore.EventTypes;
import org.kept.progress.events.MilestoneEvent;

/** The name and revision under which each milestone event is stored, for good. */
public final class MilestoneEventTypes {

  /** The kind of stream. */
  public static final String KIND = "Milestone";

  private MilestoneEventTypes() {}

  public static EventTypes all() {
    return EventTypes.builder(KIND)
        .event("MilestoneReported", 1, MilestoneEvent.MilestoneReported.class)
        .event("MilestoneEvidenceAdded", 1, MilestoneEvent.MilestoneEvidenceAdded.class)
        .event("MilestoneCorrected", 1, MilestoneEvent.MilestoneCorrected.class)
        .event("MilestoneVerified", 1, MilestoneEvent.MilestoneVerified.class)
        .event("MilestoneDisputed", 1, MilestoneEvent.MilestoneDisputed.class)
        .event("MilestoneAnswered", 1, MilestoneEvent.MilestoneAnswered.class)
        .event("MilestoneRetracted", 1, MilestoneEvent.MilestoneRetracted.class)
        .event("MilestoneMerged", 1, MilestoneEvent.MilestoneMerged.class)
        .event("MilestoneUnmerged", 1, MilestoneEvent.MilestoneUnmerged.class)
        .build();
  }
}
