package org.kept.commitment.write.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.commitment.Given.minimum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class WordingBodyTest {

  private static Wording read(String json) {
    return JsonMapper.shared().readValue(json, WordingBody.class).wording();
  }

  private static Measure measure(String json) {
    return read("{\"deliverables\": [{\"measure\": " + json + "}]}")
        .deliverables()
        .getFirst()
        .measure();
  }

  @Test
  void nothingIsAnEmptyWording() {
    assertThat(read("{}")).isEqualTo(Wording.EMPTY);
    assertThat(read("{\"title\": \"  \", \"deliverables\": null, \"historical\": null}"))
        .isEqualTo(Wording.EMPTY);
  }

  @Test
  void aPlainStringIsInTheLanguageOfTheRequest() {
    assertThat(read("{\"title\": \" Aider les familles \", \"language\": \"fr\"}").title())
        .isEqualTo(Text.of("fr", "Aider les familles"));
    assertThat(read("{\"title\": \"Help families\"}").title())
        .isEqualTo(Text.of("en", "Help families"));
  }

  @Test
  void aTextMayComeWithItsLanguageAndTranslations() {
    Wording wording =
        read(
            """
            {"language": "fr",
             "title": {"language": "es", "text": "Ayudar",
                       "translations": [{"language": "fr", "text": "Aider"},
                                        {"language": "en", "text": "Help", "by": "machine"}]},
             "why": {"text": "Parce que"}}
            """);

    assertThat(wording.title())
        .isEqualTo(
            new Text(
                "es",
                "Ayudar",
                List.of(
                    new Translation("fr", "Aider", "human"),
                    new Translation("en", "Help", "machine"))));
    assertThat(wording.why()).isEqualTo(Text.of("fr", "Parce que"));
  }

  @Test
  void lettersAreComposedSoThatLengthsAreWhatPeopleSee() {
    assertThat(read("{\"title\": \"e\\u0301\"}").title()).isEqualTo(Text.of("en", "é"));
  }

  @Test
  void aDeliverableWithoutKeyGetsTheNextFreeOne() {
    Wording wording = read("{\"deliverables\": [{}, {\"key\": \"d1\"}, {\"key\": \"D3\"}, {}]}");

    assertThat(wording.deliverables())
        .extracting(Deliverable::key)
        .containsExactly("D2", "d1", "D3", "D4");
  }

  @Test
  void oneNumberIsForEveryRegion() {
    assertThat(measure("{\"kind\": \"count-per-region\", \"minimumPerRegion\": 10}"))
        .extracting(Measure::minimumPerRegion)
        .isEqualTo(List.of(minimum("*", "10")));
  }

  @Test
  void regionsMayHaveNumbersOfTheirOwn() {
    String json =
        "{\"kind\": \"count-per-region\","
            + " \"minimumPerRegion\": {\"*\": 10, \" ssa\": 20.5, \"LAC\": null}}";

    assertThat(measure(json).minimumPerRegion())
        .containsExactly(minimum("*", "10"), minimum("SSA", "20.5"));
  }

  @Test
  void aRegionThatComesTwiceIsKeptTwiceForARuleToObject() {
    String json =
        "{\"kind\": \"count-per-region\", \"minimumPerRegion\": {\"EAP\": 1, \"EAP\": 2}}";

    assertThat(measure(json).minimumPerRegion())
        .containsExactly(minimum("EAP", "1"), minimum("EAP", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"ten\"", "true", "{\"EAP\": \"ten\"}", "{\"EAP\": {}}"})
  void whatIsNoNumberIsNoMinimum(String minima) {
    String json = "{\"kind\": \"count-per-region\", \"minimumPerRegion\": " + minima + "}";

    assertThatThrownBy(() -> measure(json)).isInstanceOf(JacksonException.class);
  }

  @Test
  void aPercentageIncreasesUnlessItSaysOtherwise() {
    assertThat(measure("{\"kind\": \"percentage\"}").direction()).isEqualTo("increase");
    assertThat(measure("{\"kind\": \"percentage\", \"direction\": \"decrease\"}").direction())
        .isEqualTo("decrease");
    assertThat(measure("{\"kind\": \"count\"}").direction()).isNull();
  }

  @Test
  void whatAMeasureHasNoUseForIsKeptForARuleToObject() {
    assertThat(measure("{\"kind\": \"count\", \"direction\": \"decrease\"}").direction())
        .isEqualTo("decrease");
    assertThat(measure("{\"kind\": \"count-per-region\", \"baseline\": 0}").baseline())
        .isEqualTo("0");
  }

  @Test
  void aUnitThatIsLeftEmptyIsNone() {
    String empty = "{\"one\": \" \", \"many\": null, \"divisible\": false}";

    assertThat(measure("{\"kind\": \"delivery\", \"unit\": " + empty + "}").unit()).isNull();
    assertThat(measure("{\"kind\": \"delivery\", \"unit\": {\"one\": \"MFI\"}}").unit())
        .isNotNull();
  }

  @Test
  void aDateSaysItsPrecisionByHowItIsWritten() {
    String json =
        """
        {"statements": [{"kind": "stated", "what": "letter", "when": {"date": "2013-10"}},
                        {"kind": "announced", "what": "summit", "when": {"date": "soon"}}]}
        """;

    assertThat(read(json).statements())
        .extracting(Wording.Statement::when)
        .containsExactly(new PartialDate("2013-10", "month"), new PartialDate("soon", "day"));
  }
}
