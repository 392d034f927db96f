package org.kept.progress.write.logmilestone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Standing;
import org.springframework.stereotype.Component;

/** Reads from the stream what a request came to, so that its repetition is answered alike. */
@Component
final class Aftermath {

  private final CommitStore store;
  private final EventTypes types;

  Aftermath(CommitStore store, EventTypes types) {
    this.store = store;
    this.types = types;
  }

  /** What a request did to a milestone, and how that stands after it. */
  record Outcome(
      boolean reported,
      boolean evidenceAdded,
      boolean counted,
      @Nullable String notCountedBecause,
      boolean late) {}

  Outcome of(String stream, String request, CommitmentDefinition commitment) {
    Milestone state = Milestone.UNREPORTED;
    Instant recorded = Instant.EPOCH;
    boolean reported = false;
    boolean added = false;
    for (Commit commit : store.load(stream, 0)) {
      boolean ours = commit.request().equals(request);
      for (StoredEvent stored : commit.events()) {
        MilestoneEvent event = (MilestoneEvent) types.read(stored);
        state = Milestone.evolve(state, event);
        if (event instanceof MilestoneReported) {
          recorded = commit.at();
        }
        reported |= ours && event instanceof MilestoneReported;
        added |= ours && !(event instanceof MilestoneReported);
      }
      if (ours) {
        break;
      }
    }
    return outcome(reported, added, standing(state, recorded, commitment));
  }

  private static Standing standing(
      Milestone state, Instant recorded, CommitmentDefinition commitment) {
    return state instanceof Milestone.Known known
        ? commitment
            .deliverable(known.facts().deliverable())
            .map(toward -> Standing.of(known, recorded, toward))
            .orElse(new Standing.LeftOut(Exclusion.NOT_MEASURED))
        : new Standing.LeftOut(Exclusion.NOT_MEASURED);
  }

  private static Outcome outcome(boolean reported, boolean added, Standing standing) {
    return switch (standing) {
      case Standing.Counted s -> new Outcome(reported, added, true, null, s.late());
      case Standing.LeftOut s -> new Outcome(reported, added, false, s.why().word(), false);
    };
  }
}
