package org.kept.progress.write.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.progress.write.Told.DISPUTED;
import static org.kept.progress.write.Told.EVENT;
import static org.kept.progress.write.Told.ID;
import static org.kept.progress.write.Told.MEMBER;
import static org.kept.progress.write.Told.RETRACTED;
import static org.kept.progress.write.Told.STAFF;
import static org.kept.progress.write.Told.STRANGER;
import static org.kept.progress.write.Told.VERIFIED;
import static org.kept.progress.write.Told.after;

import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

class MergeMilestoneDecisionTest {

  private static final MilestoneReported OTHER =
      Given.telling(Given.MFIS, "MFI One").in("LAC").reported();
  private static final String INTO = OTHER.milestoneId();
  private static final MilestoneMerged MERGED =
      new MilestoneMerged(ID, Given.COMMITMENT, "D2", INTO, "one institution");

  private static Decision<MilestoneEvent> merge(
      Teller teller, String into, Milestone target, String reason, Milestone state) {
    return MergeMilestoneDecision.decide(
        new MergeMilestone(Given.commitment(), into, target, reason, teller), state, ID);
  }

  private static Decision<MilestoneEvent> merge(Milestone state, Milestone target) {
    return merge(MEMBER, INTO, target, "one institution", state);
  }

  private static Decision<MilestoneEvent> refused(MilestoneRefusal why) {
    return Decision.refuse(why);
  }

  @Test
  void oneStandsForBothAndASeparationRestoresWhatWas() {
    assertThat(merge(after(EVENT), after(OTHER))).isEqualTo(Decision.accept(MERGED));
    assertThat(merge(STAFF, INTO, after(OTHER), " one institution ", after(EVENT, VERIFIED)))
        .isEqualTo(Decision.accept(MERGED));
    Milestone disputed = after(EVENT, DISPUTED);
    assertThat(
            Milestone.evolve(
                Milestone.evolve(disputed, MERGED),
                new MilestoneUnmerged(ID, Given.COMMITMENT, "D2", "two after all")))
        .isEqualTo(disputed);
  }

  @Test
  void mergingAgainChangesNothing() {
    assertThat(merge(after(EVENT, MERGED), after(OTHER))).isEqualTo(Decision.nothing());
  }

  @Test
  void onlyMembersOfTheMakerAndStaffMergeAndSayWhy() {
    assertThat(merge(STRANGER, INTO, after(OTHER), "one institution", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.NotYours()));
    assertThat(merge(MEMBER, INTO, after(OTHER), "ab", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
  }

  @Test
  void onlyWhatStandsIsMerged() {
    assertThat(merge(after(EVENT, RETRACTED), after(OTHER)))
        .isEqualTo(refused(new MilestoneRefusal.NotToMerge("retracted")));
    assertThat(merge(MEMBER, "a third", after(OTHER), "one institution", after(EVENT, MERGED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToMerge("merged")));
    assertThat(merge(Milestone.UNREPORTED, after(OTHER)))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void itIsMergedIntoOneThatStands() {
    assertThat(merge(MEMBER, ID, after(EVENT), "one institution", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.MergeItself()));
    assertThat(merge(after(EVENT), Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.MergeUnknown(INTO)));
    assertThat(
            merge(
                after(EVENT),
                after(OTHER, new MilestoneRetracted(INTO, Given.COMMITMENT, "D2", "mistaken"))))
        .isEqualTo(refused(new MilestoneRefusal.NotToStand(INTO, "retracted")));
    assertThat(
            merge(
                after(EVENT),
                after(OTHER, new MilestoneMerged(INTO, Given.COMMITMENT, "D2", ID, "same"))))
        .isEqualTo(refused(new MilestoneRefusal.NotToStand(INTO, "merged")));
  }

  @Test
  void bothAreOfTheSameDeliverable() {
    MilestoneReported elsewhere = Given.telling(Given.TREES, "MFI One").reported();
    assertThat(merge(after(EVENT), after(elsewhere)))
        .isEqualTo(refused(new MilestoneRefusal.MergeElsewhere("D2")));
  }

  @Test
  void stagesAreNotMerged() {
    MilestoneReported created = Given.telling(Given.GUIDE, "created").reported();
    MilestoneReported published = Given.telling(Given.GUIDE, "published").reported();
    assertThat(
            merge(
                MEMBER,
                published.milestoneId(),
                after(published),
                "one institution",
                after(created)))
        .isEqualTo(refused(new MilestoneRefusal.MergeStages()));
  }
}
