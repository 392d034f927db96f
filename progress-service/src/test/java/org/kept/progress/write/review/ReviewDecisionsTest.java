package org.kept.progress.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;
import org.kept.progress.write.dispute.DisputeMilestone;
import org.kept.progress.write.dispute.DisputeMilestoneDecision;
import org.kept.progress.write.retract.RetractMilestone;
import org.kept.progress.write.retract.RetractMilestoneDecision;
import org.kept.progress.write.verify.VerifyMilestone;
import org.kept.progress.write.verify.VerifyMilestoneDecision;

class ReviewDecisionsTest {

  private static final Teller STAFF = new Teller("sam", true, false);
  private static final Teller MEMBER = new Teller("mia", false, true);
  private static final Teller STRANGER = new Teller("tom", false, false);
  private static final MilestoneReported TOLD =
      Given.telling(Given.MFIS, "MFI 1").in("LAC").reported();
  private static final String ID = TOLD.milestoneId();
  private static final MilestoneVerified VERIFIED =
      new MilestoneVerified(ID, Given.COMMITMENT, "D2");
  private static final MilestoneDisputed DISPUTED =
      new MilestoneDisputed(ID, Given.COMMITMENT, "D2", "dead link");
  private static final MilestoneRetracted RETRACTED =
      new MilestoneRetracted(ID, Given.COMMITMENT, "D2", "mistaken");
  private static final MilestoneMerged MERGED =
      new MilestoneMerged(ID, Given.COMMITMENT, "D2", "other", "same");

  private static Milestone after(MilestoneEvent... events) {
    Milestone state = Milestone.UNREPORTED;
    for (MilestoneEvent event : events) {
      state = Milestone.evolve(state, event);
    }
    return state;
  }

  private static Decision<MilestoneEvent> verify(Teller teller, Milestone state) {
    return VerifyMilestoneDecision.decide(new VerifyMilestone(teller), state, ID);
  }

  private static Decision<MilestoneEvent> dispute(Teller teller, String reason, Milestone state) {
    return DisputeMilestoneDecision.decide(new DisputeMilestone(reason, teller), state, ID);
  }

  private static Decision<MilestoneEvent> retract(Teller teller, String reason, Milestone state) {
    return RetractMilestoneDecision.decide(new RetractMilestone(reason, teller), state, ID);
  }

  private static Decision<MilestoneEvent> refused(MilestoneRefusal why) {
    return Decision.refuse(why);
  }

  @Test
  void onlyStaffVerifyAndDispute() {
    assertThat(verify(STAFF, after(TOLD))).isEqualTo(Decision.accept(VERIFIED));
    assertThat(verify(MEMBER, after(TOLD))).isEqualTo(refused(new MilestoneRefusal.StaffOnly()));
    assertThat(dispute(STAFF, "dead link", after(TOLD))).isEqualTo(Decision.accept(DISPUTED));
    assertThat(dispute(MEMBER, "dead link", after(TOLD)))
        .isEqualTo(refused(new MilestoneRefusal.StaffOnly()));
  }

  @Test
  void onlyWhatIsReportedCanBeVerified() {
    assertThat(verify(STAFF, after(TOLD, VERIFIED))).isEqualTo(Decision.nothing());
    assertThat(verify(STAFF, after(TOLD, DISPUTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("disputed")));
    assertThat(verify(STAFF, after(TOLD, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("retracted")));
    assertThat(verify(STAFF, after(TOLD, MERGED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("merged")));
    assertThat(verify(STAFF, Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void onlyWhatIsReportedCanBeDisputed() {
    assertThat(dispute(STAFF, "why", after(TOLD, VERIFIED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("verified")));
    assertThat(dispute(STAFF, "why", after(TOLD, DISPUTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("disputed")));
    assertThat(dispute(STAFF, "why", after(TOLD, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("retracted")));
    assertThat(dispute(STAFF, "why", after(TOLD, MERGED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("merged")));
    assertThat(dispute(STAFF, "why", Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void anythingCanBeRetractedOnce() {
    assertThat(retract(MEMBER, "mistaken", after(TOLD))).isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(TOLD, VERIFIED)))
        .isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(TOLD, MERGED)))
        .isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(TOLD, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.RetractedAlready()));
    assertThat(retract(STRANGER, "mistaken", after(TOLD)))
        .isEqualTo(refused(new MilestoneRefusal.NotYours()));
    assertThat(retract(STAFF, "mistaken", Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void aReasonHasThreeToFiveHundredCharacters() {
    assertThat(retract(MEMBER, "abc", after(TOLD))).isInstanceOf(Decision.Accepted.class);
    assertThat(retract(MEMBER, "x".repeat(500), after(TOLD))).isInstanceOf(Decision.Accepted.class);
    assertThat(retract(MEMBER, " ab ", after(TOLD)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
    assertThat(retract(MEMBER, "x".repeat(501), after(TOLD)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(501, 3, 500)));
    assertThat(dispute(STAFF, "ab", after(TOLD)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
  }
}
