package org.kept.progress.model;

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

/** The state of a milestone's stream, and how each event changes it. */
public sealed interface Milestone {

  /** Where every stream starts. */
  Milestone UNREPORTED = new Unreported();

  /** Nothing was told of this subject. */
  record Unreported() implements Milestone {}

  /** Something was told of this subject, whatever became of it. */
  sealed interface Known extends Milestone {
    MilestoneFacts facts();
  }

  /** Told, and not taken back. */
  sealed interface Live extends Known {}

  /** Told, and standing until someone says otherwise. */
  record Reported(MilestoneFacts facts) implements Live {}

  /** Confirmed by staff against its evidence. */
  record Verified(MilestoneFacts facts) implements Live {}

  /** Doubted by staff; does not count until it is answered. */
  record Disputed(MilestoneFacts facts, String reason) implements Live {}

  /** Taken back; may be reported anew. */
  record Retracted(MilestoneFacts facts, String reason) implements Known {}

  /**
   * Another milestone's subject stands for this one, in everything: if that one is disputed or
   * taken back, or is itself merged, this one does not count in its place.
   *
   * @param before what it was, and is again when it is separated
   */
  record Merged(Known before, MilestoneId into, String reason) implements Known {
    @Override
    public MilestoneFacts facts() {
      return before.facts();
    }
  }

  /** The state after an event; an event that makes no sense in a state changes nothing. */
  static Milestone evolve(Milestone state, MilestoneEvent event) {
    return switch (event) {
      case MilestoneReported e -> new Reported(MilestoneFacts.of(e));
      case MilestoneEvidenceAdded e ->
          state instanceof Known k ? saying(k, k.facts().and(e.evidence(), e.note())) : state;
      case MilestoneCorrected e ->
          state instanceof Known k ? unverified(saying(k, k.facts().corrected(e))) : state;
      case MilestoneVerified e -> state instanceof Live l ? new Verified(l.facts()) : state;
      case MilestoneDisputed e ->
          state instanceof Live l ? new Disputed(l.facts(), e.reason()) : state;
      case MilestoneAnswered e ->
          state instanceof Disputed d ? new Reported(d.facts().and(e.answer())) : state;
      case MilestoneRetracted e ->
          state instanceof Known k ? new Retracted(k.facts(), e.reason()) : state;
      case MilestoneMerged e ->
          state instanceof Known k && !(k instanceof Merged)
              ? new Merged(k, new MilestoneId(e.intoMilestoneId()), e.reason())
              : state;
      case MilestoneUnmerged e -> state instanceof Merged m ? m.before() : state;
    };
  }

  private static Known saying(Known state, MilestoneFacts facts) {
    return switch (state) {
      case Reported s -> new Reported(facts);
      case Verified s -> new Verified(facts);
      case Disputed s -> new Disputed(facts, s.reason());
      case Retracted s -> new Retracted(facts, s.reason());
      case Merged s -> new Merged(saying(s.before(), facts), s.into(), s.reason());
    };
  }

  /** What was verified is no longer what is said, so it has to be verified again. */
  private static Known unverified(Known state) {
    return switch (state) {
      case Verified s -> new Reported(s.facts());
      case Merged s -> new Merged(unverified(s.before()), s.into(), s.reason());
      case Reported s -> s;
      case Disputed s -> s;
      case Retracted s -> s;
    };
  }
}
