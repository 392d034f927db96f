package org.kept.commitment.write.translate;

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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.TranslationRefusal.HumanBefore;
import org.kept.commitment.write.TranslationRefusal.NoTextThere;
import org.kept.commitment.write.TranslationRefusal.SameAsOriginal;
import org.kept.commitment.write.TranslationRefusal.TooManyTranslations;
import org.kept.commitment.write.WordingRefusal.TitleNotPlain;
import org.kept.eventstore.command.Decision;

class TranslateTextDecisionTest {

  private static Decision<CommitmentEvent> translate(
      Actor by, String field, Translation translation, CommitmentEvent... more) {
    List<CommitmentEvent> given =
        new ArrayList<>(List.of(drafted(settled()), published(settled())));
    given.addAll(List.of(more));
    return TranslateTextDecision.decide(
        new TranslateText(new CommitmentId(COMMITMENT), field, translation, by, sptf()),
        commitment(given.toArray(CommitmentEvent[]::new)));
  }

  private static CommitmentEvent translated(String field, Translation it) {
    return new CommitmentTranslated(COMMITMENT, field, it.language(), it.text(), it.by());
  }

  private static Translation french(String by) {
    return new Translation("fr", "Rester fidèles à leur mission", by);
  }

  @ParameterizedTest
  @CsvSource({"title", "deliverables[D2].title"})
  void membersAndStaffTranslateWhatIsPublic(String field) {
    assertThat(events(translate(AMELIA, field, french("human"))))
        .containsExactly(translated(field, french("human")));
    assertThat(events(translate(STAFF, field, french("machine")))).hasSize(1);
    assertThat(refusal(translate(STRANGER, field, french("human")))).isEqualTo(new MembersOnly());
  }

  @Test
  void theWordingHasItAfterwardsInPlaceOfTheOneBefore() {
    Commitment state =
        commitment(
            drafted(settled()),
            published(settled()),
            translated("title", french("machine")),
            translated("deliverables[D2].title", french("human")),
            translated("title", french("human")));

    Wording wording = ((Commitment.Existing) state).particulars().wording();
    assertThat(wording.title().translations()).containsExactly(french("human"));
    assertThat(wording.deliverables().get(1).title().translations())
        .containsExactly(french("human"));
    assertThat(wording.deliverables().get(0).title().translations()).isEmpty();
  }

  @Test
  void aMachineDoesNotReplaceAPerson() {
    CommitmentEvent human = translated("title", french("human"));

    assertThat(
            refusal(translate(AMELIA, "title", new Translation("fr", "Autre", "machine"), human)))
        .isEqualTo(new HumanBefore("by", "fr"));
    assertThat(events(translate(AMELIA, "title", french("human"), human))).isEmpty();
    assertThat(
            events(
                translate(
                    AMELIA, "title", french("human"), translated("title", french("machine")))))
        .hasSize(1);
  }

  @Test
  void theOriginalIsNotTranslatedIntoItself() {
    assertThat(refusal(translate(AMELIA, "title", new Translation("en", "Other words", "human"))))
        .isEqualTo(new SameAsOriginal("en"));
  }

  @ParameterizedTest
  @CsvSource({"why", "deliverables[D9].title", "deliverables[1].title", "partners"})
  void whatIsNotWrittenIsNotTranslated(String field) {
    assertThat(refusal(translate(AMELIA, field, french("human"))))
        .isEqualTo(new NoTextThere(field));
  }

  @Test
  void aTitleIsOnePlainLineInEveryLanguage() {
    Translation markup = new Translation("fr", "<b>Rester fidèles</b>", "human");

    assertThat(refusal(translate(AMELIA, "title", markup))).isEqualTo(new TitleNotPlain());
  }

  @ParameterizedTest
  @CsvSource({"19,true", "20,false"})
  void aTextHasAtMost20Translations(int before, boolean accepted) {
    CommitmentEvent[] given =
        IntStream.range(0, before)
            .mapToObj(i -> new Translation("q" + (char) ('a' + i), "Words", "human"))
            .map(it -> translated("title", it))
            .toArray(CommitmentEvent[]::new);
    var decision = translate(AMELIA, "title", french("human"), given);

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooManyTranslations("language", 20));
    }
  }
}
