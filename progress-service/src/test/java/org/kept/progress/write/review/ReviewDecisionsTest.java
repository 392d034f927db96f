package org.kept.progress.write.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.progress.write.Told.DISPUTED;
import static org.kept.progress.write.Told.EVENT;
import static org.kept.progress.write.Told.ID;
import static org.kept.progress.write.Told.MEMBER;
import static org.kept.progress.write.Told.MERGED;
import static org.kept.progress.write.Told.RETRACTED;
import static org.kept.progress.write.Told.STAFF;
import static org.kept.progress.write.Told.STRANGER;
import static org.kept.progress.write.Told.VERIFIED;
import static org.kept.progress.write.Told.after;

import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
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
    assertThat(verify(STAFF, after(EVENT))).isEqualTo(Decision.accept(VERIFIED));
    assertThat(verify(MEMBER, after(EVENT))).isEqualTo(refused(new MilestoneRefusal.StaffOnly()));
    assertThat(dispute(STAFF, "dead link", after(EVENT))).isEqualTo(Decision.accept(DISPUTED));
    assertThat(dispute(MEMBER, "dead link", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.StaffOnly()));
  }

  @Test
  void nobodyReviewsTheirOwn() {
    Teller insider = new Teller("ina", true, true);
    Teller former = new Teller("fay", true, false, true);
    assertThat(verify(insider, after(EVENT))).isEqualTo(refused(new MilestoneRefusal.ReviewOwn()));
    assertThat(verify(former, after(EVENT))).isEqualTo(refused(new MilestoneRefusal.ReviewOwn()));
    assertThat(dispute(insider, "dead link", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReviewOwn()));
    assertThat(dispute(former, "dead link", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReviewOwn()));
  }

  @Test
  void onlyWhatIsReportedCanBeVerified() {
    assertThat(verify(STAFF, after(EVENT, VERIFIED))).isEqualTo(Decision.nothing());
    assertThat(verify(STAFF, after(EVENT, DISPUTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("disputed")));
    assertThat(verify(STAFF, after(EVENT, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("retracted")));
    assertThat(verify(STAFF, after(EVENT, MERGED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToVerify("merged")));
    assertThat(verify(STAFF, Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void onlyWhatIsReportedCanBeDisputed() {
    assertThat(dispute(STAFF, "why", after(EVENT, VERIFIED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("verified")));
    assertThat(dispute(STAFF, "why", after(EVENT, DISPUTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("disputed")));
    assertThat(dispute(STAFF, "why", after(EVENT, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("retracted")));
    assertThat(dispute(STAFF, "why", after(EVENT, MERGED)))
        .isEqualTo(refused(new MilestoneRefusal.NotToDispute("merged")));
    assertThat(dispute(STAFF, "why", Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void anythingCanBeRetractedOnce() {
    assertThat(retract(MEMBER, "mistaken", after(EVENT))).isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(EVENT, VERIFIED)))
        .isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(EVENT, MERGED)))
        .isEqualTo(Decision.accept(RETRACTED));
    assertThat(retract(STAFF, "mistaken", after(EVENT, RETRACTED)))
        .isEqualTo(refused(new MilestoneRefusal.RetractedAlready()));
    assertThat(retract(STRANGER, "mistaken", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.NotYours()));
    assertThat(retract(STAFF, "mistaken", Milestone.UNREPORTED))
        .isEqualTo(refused(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void aReasonHasThreeToFiveHundredCharacters() {
    assertThat(retract(MEMBER, "abc", after(EVENT))).isInstanceOf(Decision.Accepted.class);
    assertThat(retract(MEMBER, "x".repeat(500), after(EVENT)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(retract(MEMBER, " ab ", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
    assertThat(retract(MEMBER, "x".repeat(501), after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(501, 3, 500)));
    assertThat(dispute(STAFF, "ab", after(EVENT)))
        .isEqualTo(refused(new MilestoneRefusal.ReasonLength(2, 3, 500)));
  }
}
