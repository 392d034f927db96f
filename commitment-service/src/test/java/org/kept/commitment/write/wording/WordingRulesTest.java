package org.kept.commitment.write.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.CERISE;
import static org.kept.commitment.Given.deliverable;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.setting;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.text;
import static org.kept.commitment.Given.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.Given;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.DateUnreadable;
import org.kept.commitment.write.WordingRefusal.DayOutside;
import org.kept.commitment.write.WordingRefusal.DeliverableKeyTwice;
import org.kept.commitment.write.WordingRefusal.DeliverableTitle;
import org.kept.commitment.write.WordingRefusal.DeliverablesNumber;
import org.kept.commitment.write.WordingRefusal.LanguageTwice;
import org.kept.commitment.write.WordingRefusal.MeasureMissing;
import org.kept.commitment.write.WordingRefusal.NotHistorical;
import org.kept.commitment.write.WordingRefusal.PartnerEither;
import org.kept.commitment.write.WordingRefusal.PartnerUnknown;
import org.kept.commitment.write.WordingRefusal.PeriodLength;
import org.kept.commitment.write.WordingRefusal.PeriodMissing;
import org.kept.commitment.write.WordingRefusal.PeriodOrder;
import org.kept.commitment.write.WordingRefusal.PeriodPast;
import org.kept.commitment.write.WordingRefusal.TitleLength;
import org.kept.commitment.write.WordingRefusal.TitleMissing;
import org.kept.commitment.write.WordingRefusal.TitleNotPlain;
import org.kept.commitment.write.WordingRefusal.WindowIncomplete;
import org.kept.commitment.write.WordingRefusal.WindowOutside;

class WordingRulesTest {

  private static List<WordingRefusal> refusals(Said said) {
    return WordingRules.ofStatement(said.wording(), setting());
  }

  @Test
  void theRealCommitmentOf2014ObeysEveryRule() {
    assertThat(refusals(sptf2014())).isEmpty();
  }

  @Test
  void anEmptyDraftIsADraftButNoStatement() {
    Wording empty = new Said().wording();

    assertThat(WordingRules.ofDraft(empty)).isEmpty();
    assertThat(WordingRules.ofStatement(empty, setting()))
        .containsExactly(new TitleMissing(), new PeriodMissing(), new DeliverablesNumber(0, 1, 20));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Said said =
        sptf2014()
            .title("Too short")
            .period(span("2014-12-31", "2014-01-01"))
            .deliverables(deliverable("D1", null));

    assertThat(refusals(said))
        .containsExactly(
            new TitleLength(9, 10, 120),
            new PeriodOrder(),
            new MeasureMissing("deliverables[0].measure"));
  }

  @ParameterizedTest
  @CsvSource({"9,false", "10,true", "120,true", "121,false"})
  void aTitleHas10To120Characters(int length, boolean accepted) {
    List<WordingRefusal> refusals = refusals(sptf2014().title("x".repeat(length)));

    assertThat(refusals)
        .isEqualTo(accepted ? List.of() : List.of(new TitleLength(length, 10, 120)));
  }

  @Test
  void aCharacterOutsideTheBasicPlaneCountsOnce() {
    assertThat(refusals(sptf2014().title("🌍".repeat(120)))).isEmpty();
    assertThat(refusals(sptf2014().title("🌍".repeat(121)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Help organizations\nkeep true",
        "Help organizations\u202Ekeep true",
        "Help <b>organizations</b> keep true",
        "Help <script>alert(1)</script>",
        "Help organizations\u0000 keep true"
      })
  void aTitleIsPlainText(String title) {
    assertThat(refusals(sptf2014().title(title))).containsExactly(new TitleNotPlain());
  }

  @Test
  void aTitleMayCompareNumbersAndBeWrittenInAnyScript() {
    assertThat(refusals(sptf2014().title("Reach families with < 2 dollars & > 3 children")))
        .isEmpty();
    assertThat(refusals(sptf2014().title("ساعد المنظمات على الوفاء برسالتها"))).isEmpty();
  }

  @Test
  void aTranslatedTitleIsPlainTextToo() {
    Text title =
        new Text(
            "en",
            "Help organizations keep true",
            List.of(new Translation("fr", "Aider\nles organisations", "machine")));

    assertThat(refusals(sptf2014().title(title))).containsExactly(new TitleNotPlain());
  }

  @Test
  void aTextSaysAThingOnceInEachLanguage() {
    Text twice =
        new Text("en", "Help organizations", List.of(new Translation("en", "Help them", "human")));

    assertThat(WordingRules.ofDraft(new Said().title(twice).wording()))
        .containsExactly(new LanguageTwice("title.translations", "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31,false",
    "1900-01-01,true",
    "2199-12-31,true",
    "2200-01-01,false",
    "+999999999-12-31,false"
  })
  void aDayIsOfThisAge(String day, boolean accepted) {
    Wording period = sptf2014().period(span(day, day)).wording();
    Wording window = sptf2014().deliverables(within("D1", span(day, day))).wording();

    assertThat(WordingRules.ofDraft(period))
        .isEqualTo(accepted ? List.of() : List.of(outside("period.from"), outside("period.to")));
    assertThat(WordingRules.ofDraft(window))
        .isEqualTo(
            accepted
                ? List.of()
                : List.of(
                    outside("deliverables[0].window.from"), outside("deliverables[0].window.to")));
    assertThat(WordingRules.ofStatement(period, setting()).contains(outside("period.from")))
        .isNotEqualTo(accepted);
  }

  private static DayOutside outside(String field) {
    return new DayOutside(field, "1900-01-01", "2199-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2014-01-01,2016-12-30,true",
    "2014-01-01,2016-12-31,true",
    "2014-01-01,2017-01-01,false",
    "2014-04-22,2014-04-22,true"
  })
  void aPeriodLastsAtMost36Months(String from, String to, boolean accepted) {
    List<WordingRefusal> refusals = refusals(sptf2014().period(span(from, to)));

    assertThat(refusals).isEqualTo(accepted ? List.of() : List.of(new PeriodLength(36)));
  }

  @ParameterizedTest
  @CsvSource({"2014-04-21,false", "2014-04-22,true", "2014-04-23,true"})
  void aPeriodIsNotWhollyPastWhenSubmitted(String to, boolean accepted) {
    List<WordingRefusal> refusals = refusals(sptf2014().period(span("2013-10-01", to)));

    assertThat(refusals).isEqualTo(accepted ? List.of() : List.of(new PeriodPast("2014-04-22")));
  }

  @ParameterizedTest
  @CsvSource({"2014-04-21,true", "2014-04-22,false", "2014-04-23,false"})
  void onlyWhatIsPastIsAHistoricalRecord(String to, boolean accepted) {
    List<WordingRefusal> refusals =
        refusals(sptf2014().historical().period(span("2013-10-01", to)));

    assertThat(refusals).isEqualTo(accepted ? List.of() : List.of(new NotHistorical("2014-04-22")));
  }

  @Test
  void aPeriodNeedsBothEnds() {
    assertThat(refusals(sptf2014().period(new Span(null, span("2014-01-01", "2014-12-31").to()))))
        .containsExactly(new PeriodMissing());
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "20,true", "21,false"})
  void thereAre1To20Deliverables(int number, boolean accepted) {
    Deliverable[] deliverables =
        IntStream.rangeClosed(1, number)
            .mapToObj(i -> deliverable("D" + i, delivery("done")))
            .toArray(Deliverable[]::new);

    assertThat(refusals(sptf2014().deliverables(deliverables)))
        .isEqualTo(accepted ? List.of() : List.of(new DeliverablesNumber(number, 1, 20)));
  }

  @Test
  void aKeyNamesOneDeliverableWhateverItsCase() {
    Said said =
        sptf2014()
            .deliverables(deliverable("D1", delivery("done")), deliverable("d1", delivery("done")));

    assertThat(WordingRules.ofDraft(said.wording()))
        .containsExactly(new DeliverableKeyTwice("deliverables[1].key", "d1"));
  }

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "300,true", "301,false"})
  void aDeliverableHasATitle(int length, boolean accepted) {
    Deliverable titled =
        new Deliverable(
            "D1", text("x".repeat(length)), delivery("done"), null, List.of(), List.of());

    assertThat(refusals(sptf2014().deliverables(titled)))
        .isEqualTo(
            accepted
                ? List.of()
                : List.of(new DeliverableTitle("deliverables[0].title", length, 3, 300)));
  }

  @ParameterizedTest
  @CsvSource({
    "2013-10-01,2014-12-31,true",
    "2013-09-30,2014-12-31,false",
    "2013-10-01,2015-01-01,false",
    "2014-12-31,2014-12-31,true"
  })
  void aWindowLiesInsideThePeriod(String from, String to, boolean accepted) {
    List<WordingRefusal> refusals = refusals(sptf2014().deliverables(within("D1", span(from, to))));

    assertThat(refusals)
        .isEqualTo(
            accepted
                ? List.of()
                : List.of(new WindowOutside("deliverables[0].window", "2013-10-01", "2014-12-31")));
  }

  @Test
  void aWindowThatIsGivenHasBothEndsInTheirOrder() {
    Said backwards = sptf2014().deliverables(within("D1", span("2014-02-01", "2014-01-31")));
    Said open = sptf2014().deliverables(within("D1", new Span(null, null)));

    assertThat(refusals(backwards)).containsExactly(new WindowIncomplete("deliverables[0].window"));
    assertThat(refusals(open)).containsExactly(new WindowIncomplete("deliverables[0].window"));
  }

  @Test
  void aPartnerIsAKnownOrganizationOrANameAndNeverBothOrNeither() {
    Setting withCerise =
        new Setting(setting().regions(), Set.of(new OrganizationId(CERISE)), Given.TODAY);
    Said said =
        sptf2014()
            .partner(CERISE, null)
            .partner(null, "Responsible Inclusive Finance Working Group")
            .partner(CERISE, "CERISE")
            .partner(null, null)
            .partner(Given.SPTF, null);

    assertThat(WordingRules.ofStatement(said.wording(), withCerise))
        .containsExactly(
            new PartnerEither("partners[2]"),
            new PartnerEither("partners[3]"),
            new PartnerUnknown("partners[4].organizationId", Given.SPTF));
  }

  @ParameterizedTest
  @CsvSource({
    "2013-10,month,true",
    "2013,year,true",
    "2013-Q4,quarter,true",
    "2013-10-31,day,true",
    "2013-13,month,false",
    "2013-10,day,false",
    "October 2013,month,false"
  })
  void aStatementIsDatedAsPreciselyAsItSays(String date, String precision, boolean accepted) {
    Statement letter = new Statement("stated", "letter", new PartialDate(date, precision));

    assertThat(refusals(sptf2014().stated(letter)))
        .isEqualTo(accepted ? List.of() : List.of(new DateUnreadable("statements[0].when", date)));
  }
}
