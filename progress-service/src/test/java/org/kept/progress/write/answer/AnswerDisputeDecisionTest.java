package org.kept.progress.write.answer;

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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

class AnswerDisputeDecisionTest {

  private static Decision<MilestoneEvent> answer(Teller teller, String answer, Milestone state) {
    return AnswerDisputeDecision.decide(new AnswerDispute(answer, teller), state, ID);
  }

  private static Decision<MilestoneEvent> answered(String answer) {
    return Decision.accept(new MilestoneAnswered(ID, Given.COMMITMENT, "D2", answer));
  }

  @Test
  void whatIsAnsweredIsReportedAgainWithTheAnswerAmongItsNotes() {
    assertThat(answer(MEMBER, " it moved ", after(EVENT, DISPUTED)))
        .isEqualTo(answered("it moved"));
    Milestone state =
        after(EVENT, DISPUTED, new MilestoneAnswered(ID, Given.COMMITMENT, "D2", "it moved"));
    assertThat(state).isInstanceOf(Milestone.Reported.class);
    assertThat(((Milestone.Known) state).facts().notes()).isEqualTo(List.of("it moved"));
  }

  @Test
  void onlyMembersOfTheMakerAndStaffAnswer() {
    assertThat(answer(STAFF, "it moved", after(EVENT, DISPUTED))).isEqualTo(answered("it moved"));
    assertThat(answer(STRANGER, "it moved", after(EVENT, DISPUTED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotYours()));
  }

  @Test
  void onlyWhatIsDisputedIsAnswered() {
    assertThat(answer(MEMBER, "it moved", after(EVENT)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotToAnswer("reported")));
    assertThat(answer(MEMBER, "it moved", after(EVENT, VERIFIED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotToAnswer("verified")));
    assertThat(answer(MEMBER, "it moved", after(EVENT, DISPUTED, RETRACTED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotToAnswer("retracted")));
    assertThat(answer(MEMBER, "it moved", after(EVENT, DISPUTED, MERGED)))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotToAnswer("merged")));
    assertThat(answer(MEMBER, "it moved", Milestone.UNREPORTED))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void anAnswerHasThreeToTwoThousandCharacters() {
    Milestone disputed = after(EVENT, DISPUTED);
    assertThat(answer(MEMBER, "yes", disputed)).isEqualTo(answered("yes"));
    assertThat(answer(MEMBER, "x".repeat(2_000), disputed)).isEqualTo(answered("x".repeat(2_000)));
    assertThat(answer(MEMBER, " no ", disputed))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.AnswerLength(2, 3, 2_000)));
    assertThat(answer(MEMBER, "x".repeat(2_001), disputed))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.AnswerLength(2_001, 3, 2_000)));
  }
}
