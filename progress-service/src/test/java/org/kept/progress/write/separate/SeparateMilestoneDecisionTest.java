package org.kept.progress.write.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.progress.write.Told.DISPUTED;
import static org.kept.progress.write.Told.EVENT;
import static org.kept.progress.write.Told.ID;
import static org.kept.progress.write.Told.MEMBER;
import static org.kept.progress.write.Told.MERGED;
import static org.kept.progress.write.Told.RETRACTED;
import static org.kept.progress.write.Told.STAFF;
import static org.kept.progress.write.Told.STRANGER;
import static org.kept.progress.write.Told.after;

import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

class SeparateMilestoneDecisionTest {

  private static Decision<MilestoneEvent> separate(Teller teller, String reason, Milestone state) {
    return SeparateMilestoneDecision.decide(new SeparateMilestone(reason, teller), state, ID);
  }

  @Test
  void membersOfTheMakerAndStaffSeparateAndSayWhy() {
    Decision<MilestoneEvent> separated =
        Decision.accept(new MilestoneUnmerged(ID, Given.COMMITMENT, "D2", "two after all"));
    Milestone merged = after(EVENT, MERGED);
    assertThat(separate(MEMBER, " two after all ", merged)).isEqualTo(separated);
    assertThat(separate(STAFF, "two after all", merged)).isEqualTo(separated);
    assertThat(separate(STRANGER, "two after all", merged))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotYours()));
    assertThat(separate(MEMBER, "ab", merged))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.ReasonLength(2, 3, 500)));
  }

  @Test
  void onlyWhatIsMergedIsSeparated() {
    assertThat(separate(MEMBER, "two after all", after(EVENT)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotMerged("reported")));
    assertThat(separate(MEMBER, "two after all", after(EVENT, DISPUTED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotMerged("disputed")));
    assertThat(separate(MEMBER, "two after all", after(EVENT, MERGED, RETRACTED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotMerged("retracted")));
    assertThat(separate(MEMBER, "two after all", Milestone.UNREPORTED))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.Unknown(ID)));
  }
}
