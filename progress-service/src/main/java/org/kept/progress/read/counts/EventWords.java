package org.kept.progress.read.counts;

import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;

/** Events in the words of answers. */
public final class EventWords {

  private EventWords() {}

  /** What happened, as in the type of the published event: {@code evidence-added}. */
  public static String kind(MilestoneEvent event) {
    return switch (event) {
      case MilestoneReported e -> "reported";
      case MilestoneEvidenceAdded e -> "evidence-added";
      case MilestoneCorrected e -> "corrected";
      case MilestoneVerified e -> "verified";
      case MilestoneDisputed e -> "disputed";
      case MilestoneAnswered e -> "answered";
      case MilestoneRetracted e -> "retracted";
      case MilestoneMerged e -> "merged";
      case MilestoneUnmerged e -> "unmerged";
    };
  }

  /** Why it happened, or the answer that was given; null where no reason belongs to it. */
  public static @Nullable String reason(MilestoneEvent event) {
    return switch (event) {
      case MilestoneReported e -> null;
      case MilestoneEvidenceAdded e -> null;
      case MilestoneCorrected e -> e.reason();
      case MilestoneVerified e -> null;
      case MilestoneDisputed e -> e.reason();
      case MilestoneAnswered e -> e.answer();
      case MilestoneRetracted e -> e.reason();
      case MilestoneMerged e -> e.reason();
      case MilestoneUnmerged e -> e.reason();
    };
  }
}
