package org.kept.progress.write;

import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.Milestone;

/** A milestone that was told, what can become of it, and who may have a say. */
public final class Told {

  public static final Teller STAFF = new Teller("sam", true, false);
  public static final Teller MEMBER = new Teller("mia", false, true);
  public static final Teller STRANGER = new Teller("tom", false, false);

  public static final MilestoneReported EVENT =
      Given.telling(Given.MFIS, "MFI 1").in("LAC").reported();
  public static final String ID = EVENT.milestoneId();
  public static final MilestoneVerified VERIFIED =
      new MilestoneVerified(ID, Given.COMMITMENT, "D2");
  public static final MilestoneDisputed DISPUTED =
      new MilestoneDisputed(ID, Given.COMMITMENT, "D2", "dead link");
  public static final MilestoneRetracted RETRACTED =
      new MilestoneRetracted(ID, Given.COMMITMENT, "D2", "mistaken");
  public static final MilestoneMerged MERGED =
      new MilestoneMerged(ID, Given.COMMITMENT, "D2", "other", "same");

  private Told() {}

  /** How it stands after these. */
  public static Milestone after(MilestoneEvent... events) {
    Milestone state = Milestone.UNREPORTED;
    for (MilestoneEvent event : events) {
      state = Milestone.evolve(state, event);
    }
    return state;
  }
}
