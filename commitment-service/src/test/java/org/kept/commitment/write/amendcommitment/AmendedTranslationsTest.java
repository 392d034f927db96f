package org.kept.commitment.write.amendcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.TextField;
import org.kept.commitment.write.CommitmentRefusal.Several;
import org.kept.commitment.write.TranslationRefusal.HumanBefore;
import org.kept.commitment.write.TranslationRefusal.NoTranslation;
import org.kept.commitment.write.TranslationRefusal.TooManyTranslations;
import org.kept.commitment.write.wording.TranslationRules.Removed;
import org.kept.eventstore.command.Decision;

/** What an amendment does to translations that others may have added since it was begun. */
class AmendedTranslationsTest {

  private static final Translation FRENCH = new Translation("fr", "Rester fidèles", "human");
  private static final Translation SPANISH = new Translation("es", "Fieles a su misión", "machine");
  private static final Translation DELIVERED = new Translation("fr", "Livrable", "human");

  private static final List<CommitmentEvent> GIVEN =
      List.of(
          drafted(settled()),
          published(settled()),
          translated("title", FRENCH),
          translated("title", SPANISH),
          translated("deliverables[D2].title", DELIVERED));

  private static CommitmentEvent translated(String field, Translation it) {
    return new CommitmentTranslated(COMMITMENT, field, it.language(), it.text(), it.by());
  }

  private static Decision<CommitmentEvent> amend(Wording wording, Removed... removed) {
    return amend(GIVEN, wording, removed);
  }

  private static Decision<CommitmentEvent> amend(
      List<CommitmentEvent> given, Wording wording, Removed... removed) {
    return AmendCommitmentDecision.decide(
        new AmendCommitment(
            new CommitmentId(COMMITMENT),
            wording,
            List.of(removed),
            "Funding came later than planned",
            AMELIA,
            campaign(opened()),
            sptf(),
            Set.of(),
            Figures.NONE),
        commitment(given.toArray(CommitmentEvent[]::new)),
        NOW);
  }

  /** As it was before anybody translated, with a tag so that there is something to amend. */
  private static Wording read() {
    Wording it = settled();
    return new Wording(
        it.title(),
        it.why(),
        it.what(),
        it.period(),
        it.deliverables(),
        it.partners(),
        it.statements(),
        List.of("#Commit100M"),
        it.historical());
  }

  private static Wording titled(Translation... translations) {
    return read().titled(titled(settled().title().text(), translations));
  }

  private static Text titled(String title, Translation... translations) {
    return new Text("en", title, List.of(translations));
  }

  private static Wording amended(Decision<CommitmentEvent> decision) {
    return ((CommitmentAmended) events(decision).getFirst()).wording();
  }

  private static List<Translation> translations(Decision<CommitmentEvent> decision, String field) {
    return TextField.read(field).orElseThrow().in(amended(decision)).orElseThrow().translations();
  }

  @Test
  void whatIsNotSentStays() {
    assertThat(translations(amend(read()), "title")).containsExactly(FRENCH, SPANISH);
    assertThat(translations(amend(read()), "deliverables[D2].title")).containsExactly(DELIVERED);
    assertThat(translations(amend(titled(SPANISH)), "title")).containsExactly(FRENCH, SPANISH);
  }

  @Test
  void anAmendmentOfNothingButWhatIsMissingIsNone() {
    assertThat(events(amend(settled()))).isEmpty();
  }

  @Test
  void whatIsSentIsTaken() {
    Translation better = new Translation("es", "Fieles a su propósito", "human");
    Translation german = new Translation("de", "Ihrem Auftrag treu", "machine");

    assertThat(translations(amend(titled(german, better)), "title"))
        .containsExactly(FRENCH, better, german);
  }

  @Test
  void oneGoesWhenItIsNamed() {
    Removed french = new Removed("title", "fr");

    assertThat(translations(amend(read(), french), "title")).containsExactly(SPANISH);
    // A page sends what it has read, this one among it.
    assertThat(translations(amend(titled(FRENCH, SPANISH), french), "title"))
        .containsExactly(SPANISH);
    assertThat(translations(amend(read(), french), "deliverables[D2].title"))
        .containsExactly(DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({"title,de", "title,en", "why,fr", "deliverables[D9].title,fr", "nowhere,fr"})
  void whatIsNotThereCannotGo(String field, String language) {
    assertThat(refusal(amend(read(), new Removed("title", "fr"), new Removed(field, language))))
        .isEqualTo(new NoTranslation("removedTranslations[1]", field, language));
  }

  @Test
  void anotherOriginalKeepsOnlyWhatIsSentWithIt() {
    Text anew = titled("Help organizations keep to their promises", SPANISH);
    Decision<CommitmentEvent> decision = amend(read().titled(anew));

    assertThat(translations(decision, "title")).containsExactly(SPANISH);
    assertThat(translations(decision, "deliverables[D2].title")).containsExactly(DELIVERED);
    assertThat(
            translations(amend(read().titled(Text.of("en-GB", settled().title().text()))), "title"))
        .isEmpty();
  }

  @Test
  void aMachineDoesNotReplaceAPersonWhileTheOriginalStays() {
    Translation machine = new Translation("fr", "Rester fidèles", "machine");

    assertThat(refusal(amend(titled(machine))))
        .isEqualTo(new HumanBefore("title.translations", "fr"));
    assertThat(refusal(amend(titled(machine), new Removed("title", "fr"))))
        .isEqualTo(new HumanBefore("title.translations", "fr"));
    assertThat(
            translations(amend(read().titled(titled("Keep what was promised", machine))), "title"))
        .containsExactly(machine);
  }

  @ParameterizedTest
  @CsvSource({"18,2,true", "19,2,false", "20,1,false", "20,0,true"})
  void keptAndSentTogetherAreAtMost20(int kept, int sent, boolean accepted) {
    List<CommitmentEvent> given =
        new ArrayList<>(List.of(drafted(settled()), published(settled())));
    IntStream.range(0, kept).forEach(i -> given.add(translated("title", numbered(i))));
    Translation[] more =
        IntStream.range(kept, kept + sent)
            .mapToObj(AmendedTranslationsTest::numbered)
            .toArray(Translation[]::new);
    Decision<CommitmentEvent> decision = amend(given, titled(more));

    if (accepted) {
      assertThat(translations(decision, "title")).hasSize(kept + sent);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooManyTranslations("title.translations", 20));
    }
  }

  private static Translation numbered(int i) {
    return new Translation("q" + (char) ('a' + i), "Words", "human");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Translation machine = new Translation("fr", "Autre", "machine");

    assertThat(refusal(amend(titled(machine), new Removed("title", "de"))))
        .isInstanceOf(Several.class);
  }
}
