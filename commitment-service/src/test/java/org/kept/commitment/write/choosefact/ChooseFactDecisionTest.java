package org.kept.commitment.write.choosefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.FactRefusal.ChoiceAmongOthers;
import org.kept.commitment.write.FactRefusal.FactsAboutDifferentThings;
import org.kept.commitment.write.FactRefusal.NoteUnknown;
import org.kept.commitment.write.FactRefusal.TooManyChoices;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.NotPublic;
import org.kept.eventstore.command.Decision;

class ChooseFactDecisionTest {

  private static final String REASON = "The publisher of the tool says so";

  private static CommitmentEvent noted(String id, String deliverable, String month) {
    return new CommitmentContextNoted(
        COMMITMENT, id, deliverable, new PartialDate(month, "month"), text("SPI4 launched"), null);
  }

  private static Decision<CommitmentEvent> choose(
      Actor by, String note, List<String> among, CommitmentEvent... more) {
    List<CommitmentEvent> given =
        new ArrayList<>(
            List.of(
                drafted(settled()),
                published(settled()),
                noted("january", "D2", "2014-01"),
                noted("february", "D2", "2014-02"),
                noted("other", null, "2014-02")));
    given.addAll(List.of(more));
    return ChooseFactDecision.decide(
        new ChooseFact(new CommitmentId(COMMITMENT), note, among, REASON, by, sptf()),
        commitment(given.toArray(CommitmentEvent[]::new)));
  }

  @Test
  void aMemberOrStaffChooseBetweenTwoDatesOfTheSpi4Launch() {
    CommitmentEvent chosen =
        new CommitmentFactChosen(COMMITMENT, "january", List.of("february"), REASON);

    assertThat(events(choose(AMELIA, "january", List.of("february")))).containsExactly(chosen);
    assertThat(events(choose(STAFF, "january", List.of("february")))).containsExactly(chosen);
    assertThat(refusal(choose(STRANGER, "january", List.of("february"))))
        .isEqualTo(new MembersOnly());
  }

  @Test
  void allFactsAreNoted() {
    assertThat(refusal(choose(AMELIA, "march", List.of("february"))))
        .isEqualTo(new NoteUnknown("note", "march"));
    assertThat(refusal(choose(AMELIA, "january", List.of("february", "march"))))
        .isEqualTo(new NoteUnknown("among[1]", "march"));
  }

  @Test
  void oneIsChosenAmongOthers() {
    assertThat(refusal(choose(AMELIA, "january", List.of()))).isEqualTo(new ChoiceAmongOthers());
    assertThat(refusal(choose(AMELIA, "january", List.of("january", "february"))))
        .isEqualTo(new ChoiceAmongOthers());
  }

  @Test
  void theyAreAboutOneThing() {
    assertThat(refusal(choose(AMELIA, "january", List.of("other"))))
        .isEqualTo(new FactsAboutDifferentThings());
  }

  @ParameterizedTest
  @CsvSource({"49,true", "50,false"})
  void thereAreAtMost50Choices(int before, boolean accepted) {
    CommitmentEvent chosen =
        new CommitmentFactChosen(COMMITMENT, "january", List.of("february"), REASON);
    var decision =
        choose(
            AMELIA,
            "february",
            List.of("january"),
            Collections.nCopies(before, chosen).toArray(CommitmentEvent[]::new));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooManyChoices(50));
    }
  }

  @Test
  void itStandsBesideWhatIsPublic() {
    assertThat(
            refusal(
                ChooseFactDecision.decide(
                    new ChooseFact(
                        new CommitmentId(COMMITMENT), "a", List.of("b"), REASON, AMELIA, sptf()),
                    commitment(drafted(settled())))))
        .isEqualTo(new NotPublic());
  }
}
