package org.kept.commitment.write.savedraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Samples;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.DraftRefusal.BasedOnUnknown;
import org.kept.commitment.write.DraftRefusal.EditedMeanwhile;
import org.kept.commitment.write.DraftRefusal.EditsCollide;
import org.kept.commitment.write.DraftRefusal.RemovedMeanwhile;
import org.kept.commitment.write.DraftRefusal.WrittenMeanwhile;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.NotEditable;
import org.kept.commitment.write.TranslationRefusal.HumanBefore;
import org.kept.eventstore.command.Decision;

class SaveDraftDecisionTest {

  private static final Wording SAID = sptf2014().wording();
  private static final CommitmentId ID = new CommitmentId(COMMITMENT);
  private static final WorkingCopy COPY = WorkingCopy.of(ID, SAID, 0, NOW);

  private static SaveDraft save(long basedOn, String field, Object value) {
    return new SaveDraft(
        ID, basedOn, Map.of(field, Optional.ofNullable(value)), Set.of(), AMELIA, sptf());
  }

  private static Decision<WorkingCopy> decide(SaveDraft command, WorkingCopy copy) {
    return SaveDraftDecision.decide(command, copy, commitment(drafted(SAID)));
  }

  private static WorkingCopy saved(Decision<WorkingCopy> decision) {
    return events(decision).getFirst();
  }

  @Test
  void whatIsSavedIsThereAndTheRestStays() {
    WorkingCopy after = saved(decide(save(0, "why", text("Missions drift")), COPY));

    assertThat(after.revision()).isEqualTo(1);
    assertThat(after.wording().why()).isEqualTo(text("Missions drift"));
    assertThat(after.wording().title()).isEqualTo(SAID.title());
    assertThat(after.wording().deliverables()).isEqualTo(SAID.deliverables());
  }

  @Test
  void twoWhoChangeDifferentFieldsBothHaveTheirText() {
    WorkingCopy first = saved(decide(save(0, "title", text("Amelia writes a title")), COPY));
    WorkingCopy both =
        saved(decide(save(0, "deliverables[D2].title", text("Bruno writes another")), first));

    assertThat(both.wording().title()).isEqualTo(text("Amelia writes a title"));
    assertThat(both.wording().deliverables().get(1).title())
        .isEqualTo(text("Bruno writes another"));
  }

  @Test
  void twoWhoChangeOneFieldAreBothHeard() {
    WorkingCopy first = saved(decide(save(0, "title", text("Amelia writes a title")), COPY));

    assertThat(refusal(decide(save(0, "title", text("Bruno writes another")), first)))
        .isEqualTo(
            new EditsCollide(
                1,
                List.of(
                    new EditedMeanwhile(
                        "title", "Amelia writes a title", "Bruno writes another"))));
    assertThat(saved(decide(save(1, "title", text("Bruno has seen it")), first)).wording().title())
        .isEqualTo(text("Bruno has seen it"));
  }

  @Test
  void aMachineDoesNotReplaceAPerson() {
    Text human = text("Because").with(new Translation("fr", "Parce que", "human"));
    Text machine = text("Because").with(new Translation("fr", "Car", "machine"));
    WorkingCopy first = saved(decide(save(0, "why", human), COPY));

    assertThat(refusal(decide(save(1, "why", machine), first)))
        .isEqualTo(new HumanBefore("why.translations", "fr"));
    assertThat(saved(decide(save(1, "why", text("Because")), first)).wording().why())
        .isEqualTo(text("Because"));
  }

  @Test
  void twoWhoWriteTheSameAgree() {
    WorkingCopy first = saved(decide(save(0, "title", text("The same words")), COPY));

    assertThat(saved(decide(save(0, "title", text("The same words")), first))).isEqualTo(first);
  }

  @Test
  void whatSomebodyElseWritesInIsNotRemovedUnseen() {
    WorkingCopy first =
        saved(decide(save(0, "deliverables[D3].title", text("Bruno writes")), COPY));
    SaveDraft remove = new SaveDraft(ID, 0, Map.of(), Set.of("D3"), AMELIA, sptf());
    SaveDraft seen = new SaveDraft(ID, 1, Map.of(), Set.of("D3"), AMELIA, sptf());

    assertThat(refusal(decide(remove, first)))
        .isEqualTo(
            new EditsCollide(
                1, List.of(new WrittenMeanwhile("deliverables[D3].title", "Bruno writes"))));
    assertThat(saved(decide(seen, first)).wording().deliverables())
        .extracting("key")
        .containsExactly("D1", "D2", "D4");
  }

  @Test
  void whatSomebodyElseRemovedIsNotWrittenInUnseen() {
    SaveDraft remove = new SaveDraft(ID, 0, Map.of(), Set.of("D3"), AMELIA, sptf());
    WorkingCopy first = saved(decide(remove, COPY));
    Map<String, Optional<Object>> fields = new LinkedHashMap<>();
    fields.put("deliverables[D3]", Optional.of("D3"));
    fields.put("deliverables[D3].title", Optional.of(text("Bruno writes")));

    assertThat(refusal(decide(new SaveDraft(ID, 0, fields, Set.of(), AMELIA, sptf()), first)))
        .isEqualTo(new EditsCollide(1, List.of(new RemovedMeanwhile("deliverables[D3]"))));
  }

  @Test
  void whatCameIntoTheStreamByOtherWaysCountsAsSomebodyElsesWriting() {
    WorkingCopy after = COPY.after(SAID.titled(text("Written whole by a tool")), 1);

    assertThat(after.wording().title()).isEqualTo(text("Written whole by a tool"));
    assertThat(refusal(decide(save(0, "title", text("Bruno writes")), after)))
        .isInstanceOf(EditsCollide.class);
    assertThat(events(decide(save(0, "why", text("Bruno writes")), after))).hasSize(1);
  }

  @Test
  void whatTheStreamSaidBeforeDoesNotComeBack() {
    WorkingCopy after = COPY.after(SAID.titled(text("Written whole by a tool")), 2);

    assertThat(after.after(SAID.titled(text("Of a minute ago")), 1)).isEqualTo(after);
    assertThat(after.after(SAID.titled(text("Of a minute ago")), 2)).isEqualTo(after);
    assertThat(after.after(SAID.titled(text("Of now")), 3).wording().title())
        .isEqualTo(text("Of now"));
  }

  @Test
  void whatIsSavedWhileAnEarlierTextBecomesAnEventStays() {
    Wording settling = SAID.titled(text("Amelia writes a title"));
    WorkingCopy later =
        COPY.saying(settling).sending().saying(SAID.titled(text("Bruno writes another")));

    WorkingCopy after = later.after(settling, 1);

    assertThat(after.wording().title()).isEqualTo(text("Bruno writes another"));
    assertThat(after.settled()).isEqualTo(settling);
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,true", "1,false"})
  void itIsBasedOnARevisionThatWas(long basedOn, boolean accepted) {
    var decision = decide(save(basedOn, "why", text("Missions drift")), COPY);

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new BasedOnUnknown(basedOn, 0));
    }
  }

  @Test
  void fieldsMakeTheWordingTheyWereMadeOf() {
    for (Wording wording : List.of(SAID, Samples.WHOLE, Samples.PARTIAL, Wording.EMPTY)) {
      assertThat(DraftFields.wording(DraftFields.of(wording))).isEqualTo(wording);
    }
  }

  @Test
  void membersSaveWhatIsADraft() {
    SaveDraft command = new SaveDraft(ID, 0, Map.of(), Set.of(), STRANGER, sptf());

    assertThat(refusal(decide(command, COPY))).isEqualTo(new MembersOnly());
    assertThat(
            refusal(
                SaveDraftDecision.decide(
                    save(0, "why", null), COPY, commitment(drafted(SAID), submitted()))))
        .isEqualTo(new NotEditable());
  }
}
