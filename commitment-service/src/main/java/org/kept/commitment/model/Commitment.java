package org.kept.commitment.model;

import java.util.List;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentSubmitted;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;

/** Where a commitment stands. */
public sealed interface Commitment {

  /** Before anything happened. */
  record NotDrafted() implements Commitment {}

  /** From its first draft on. */
  sealed interface Existing extends Commitment {
    Particulars particulars();
  }

  /** Seen and edited by its maker only, and by staff. */
  record Draft(Particulars particulars) implements Existing {}

  /** Waits for staff. */
  record Submitted(Particulars particulars) implements Existing {}

  /** Back with its maker, who is told what to change. */
  record ChangesRequested(Particulars particulars, List<RequestedChange> changes)
      implements Existing {
    public ChangesRequested {
      changes = List.copyOf(changes);
    }
  }

  /** Public, and what progress is held against. */
  record Published(Particulars particulars) implements Existing {}

  /** Given up by its maker; stays public. */
  record Withdrawn(Particulars particulars) implements Existing {}

  /**
   * Over, with an outcome; stays public.
   *
   * @param outcome what staff decided, {@link Outcome} in words
   * @param computedOutcome what the numbers alone said
   */
  record Closed(Particulars particulars, String outcome, String computedOutcome)
      implements Existing {}

  /** Thrown away before anybody else saw it. */
  record Discarded(Particulars particulars) implements Existing {}

  static Commitment evolve(Commitment state, CommitmentEvent event) {
    if (event instanceof CommitmentDrafted drafted) {
      return new Draft(Particulars.of(drafted));
    }
    return switch (state) {
      // An event before the first draft means nothing to anybody.
      case NotDrafted notDrafted -> notDrafted;
      case Existing existing -> evolve(existing, existing.particulars(), event);
    };
  }

  private static Commitment evolve(Existing state, Particulars said, CommitmentEvent event) {
    return switch (event) {
      case CommitmentDrafted drafted -> new Draft(Particulars.of(drafted));
      case CommitmentDraftEdited edited -> with(state, said.saying(edited.wording()));
      case CommitmentDraftDiscarded discarded -> new Discarded(said);
      case CommitmentSubmitted submitted -> new Submitted(said);
      case CommitmentChangesRequested requested -> new ChangesRequested(said, requested.changes());
      case CommitmentPublished published -> new Published(said.saying(published.wording()));
      case CommitmentAmended amended -> with(state, said.saying(amended.wording()));
      case CommitmentExtended extended -> with(state, said.lasting(extended.period()));
      case CommitmentWithdrawn withdrawn -> new Withdrawn(said);
      case CommitmentClosed closed -> new Closed(said, closed.outcome(), closed.computedOutcome());
      case CommitmentContextNoted noted -> with(state, said.noted(noted));
      case CommitmentFactChosen chosen -> with(state, said.chosen());
      case CommitmentTranslated translated -> with(state, said.translated(translated));
    };
  }

  private static Commitment with(Existing state, Particulars particulars) {
    return switch (state) {
      case Draft draft -> new Draft(particulars);
      case Submitted submitted -> new Submitted(particulars);
      case ChangesRequested it -> new ChangesRequested(particulars, it.changes());
      case Published published -> new Published(particulars);
      case Withdrawn withdrawn -> new Withdrawn(particulars);
      case Closed it -> new Closed(particulars, it.outcome(), it.computedOutcome());
      case Discarded discarded -> new Discarded(particulars);
    };
  }
}
