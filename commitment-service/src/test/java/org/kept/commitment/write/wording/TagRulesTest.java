package org.kept.commitment.write.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.setting;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.write.WordingRefusal.TagUnlisted;

class TagRulesTest {

  private static Wording tagged(String commitment, String deliverable) {
    Wording it = sptf2014().wording();
    Deliverable promise =
        new Deliverable(
            "D1", text("Guide"), delivery("done"), null, List.of(), List.of(deliverable));
    return new Wording(
        it.title(),
        it.why(),
        it.what(),
        it.period(),
        List.of(promise),
        List.of(),
        List.of(),
        List.of("ppi", commitment),
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "dimension:0, false",
    "dimension:1, true",
    "dimension:6, true",
    "dimension:7, false",
    "dimension:1b, false",
    "standard:0a, false",
    "standard:1a, true",
    "standard:6z, true",
    "standard:7a, false",
    "standard:1, false",
    "standard:1ab, false",
    "stage:learn, true",
    "stage:improve, true",
    "stage:report, true",
    "stage:teach, false",
    "stage:, false",
    "Dimension:1, false",
    "standard:1B, false",
    "dimension : 9, false"
  })
  void aTagOfAListIsOneOfTheList(String tag, boolean accepted) {
    assertThat(TagRules.check(tagged(tag, tag)))
        .extracting(it -> ((TagUnlisted) it).field())
        .isEqualTo(accepted ? List.of() : List.of("tags[1]", "deliverables[0].tags[0]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"learn", "SPI4", "dimension", "dimensions:9", "use:full", "economía"})
  void allOthersAreFree(String tag) {
    assertThat(TagRules.check(tagged(tag, tag))).isEmpty();
  }

  @Test
  void itSaysWhatThereIs() {
    assertThat(WordingRules.ofStatement(tagged("stage:teach", "ppi"), setting()))
        .containsExactly(
            new TagUnlisted("tags[1]", "stage:teach", "stage:learn, stage:improve, stage:report"));
  }

  @Test
  void aDraftMayHaveAnyAndWhatIsStoredIsStillThere() {
    Wording nine = tagged("dimension:9", "standard:9z");

    assertThat(WordingRules.ofDraft(nine)).isEmpty();
    assertThat(((Commitment.Draft) commitment(drafted(nine))).particulars().wording())
        .isEqualTo(nine);
  }
}
