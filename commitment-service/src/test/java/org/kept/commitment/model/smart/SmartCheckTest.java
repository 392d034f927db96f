package org.kept.commitment.model.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.smart.Assessment.OfDeliverable;
import org.kept.commitment.model.smart.Missing.Reason;

/** What a commitment says in its fields and texts, and what one says for the other. */
class SmartCheckTest {

  private static final Text GOAL =
      Text.of("en", "Help 100 million families lift themselves out of extreme poverty.");
  private static final Span YEAR = new Span(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));

  private static Wording says(
      String title,
      @Nullable Span period,
      List<Partner> partners,
      List<String> tags,
      Deliverable... deliverables) {
    return new Wording(
        Text.of("en", title),
        null,
        null,
        period,
        List.of(deliverables),
        partners,
        List.of(),
        tags,
        false);
  }

  private static Deliverable promises(String key, String title, @Nullable Measure measure) {
    return new Deliverable(key, Text.of("en", title), measure, null, List.of(), List.of());
  }

  private static Measure count(@Nullable Unit unit, @Nullable Integer target) {
    return new Measure(
        "count",
        List.of(),
        unit,
        target == null ? null : BigDecimal.valueOf(target),
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static Assessment check(Wording wording) {
    return SmartCheck.check(wording, GOAL, Tongue.EN);
  }

  private static Verdict of(List<Verdict> verdicts, Criterion criterion) {
    return verdicts.stream().filter(it -> it.criterion() == criterion).findFirst().orElseThrow();
  }

  private static List<Reason> reasons(List<Verdict> verdicts) {
    return verdicts.stream().flatMap(it -> it.missing().stream()).map(Missing::reason).toList();
  }

  @Test
  void whatOfSptfWasOnlyAnnouncedWasMissing() {
    Assessment assessment =
        check(
            says(
                "Help pro-poor organizations keep true to their missions",
                new Span(LocalDate.of(2013, 10, 1), LocalDate.of(2014, 12, 31)),
                List.of(),
                List.of(),
                promises(
                    "D1",
                    "Create and publish a technical guide to accompany the Universal Standards",
                    null),
                promises(
                    "D2",
                    "Collaborate with CERISE on the SPI4 and help at least 10 MFIs from each region of the"
                        + " world to use it in calendar year 2014",
                    null),
                promises("D3", "Produce a common data collection tool", null),
                promises("D4", "Produce a data exchange platform", null),
                promises(
                    "D5", "Conduct industry mapping of technical assistance providers", null)));

    assertThat(assessment.deliverables().get(1).verdicts()).allMatch(Verdict::met);
    assertThat(of(assessment.verdicts(), Criterion.SPECIFIC).lackingIn())
        .containsExactly("D1", "D3", "D4", "D5");
    assertThat(of(assessment.verdicts(), Criterion.MEASURABLE).met()).isTrue();
    assertThat(of(assessment.verdicts(), Criterion.ACHIEVABLE).lackingIn())
        .containsExactly("D1", "D3", "D4", "D5");
    assertThat(of(assessment.verdicts(), Criterion.RELEVANT).lackingIn())
        .containsExactly("D3", "D4", "D5");
    assertThat(of(assessment.verdicts(), Criterion.TIME_BOUND).met()).isTrue();
    Proposal d2 = assessment.deliverables().get(1).proposals().getFirst();
    assertThat(d2.measure().kind()).isEqualTo("count-per-region");
    assertThat(d2.measure().unit()).isEqualTo(new Unit("MFI", "MFIs", false));
    assertThat(d2.measure().minimumPerRegion())
        .containsExactly(new RegionMinimum(RegionMinimum.EVERY_OTHER, BigDecimal.TEN));
    assertThat(d2.window()).isEqualTo(YEAR);
    assertThat(d2.quote().words()).isEqualTo("at least 10 MFIs");
  }

  @Test
  void whatTheCommitmentSaysOnceHoldsForEachDeliverable() {
    Deliverable tool = promises("D1", "Produce a common data collection tool", null);
    Assessment alone = check(says("A tool for all", null, List.of(), List.of(), tool));
    Assessment among =
        check(
            says(
                "A tool for families in Peru",
                YEAR,
                List.of(new Partner(null, "Working Group")),
                List.of("dimension:1"),
                tool));

    assertThat(reasons(alone.deliverables().getFirst().verdicts()))
        .containsExactly(Reason.WHO, Reason.WHERE, Reason.MEANS, Reason.TIE, Reason.DATES);
    assertThat(reasons(among.deliverables().getFirst().verdicts())).isEmpty();
    assertThat(among.verdicts()).allMatch(Verdict::met);
    assertThat(of(among.deliverables().getFirst().verdicts(), Criterion.TIME_BOUND).found())
        .containsExactly(new Finding(Ingredient.DATES, "period", null));
  }

  @Test
  void whatIsToBeDoneIsSaidByEachDeliverableItself() {
    Assessment assessment =
        check(
            says(
                "Train 500 loan officers",
                YEAR,
                List.of(),
                List.of(),
                promises("D1", "Guide", null)));

    assertThat(reasons(assessment.deliverables().getFirst().verdicts()))
        .contains(Reason.WHAT, Reason.NUMBER);
    assertThat(of(assessment.verdicts(), Criterion.MEASURABLE).met()).isFalse();
  }

  @Test
  void aMeasureThatIsGivenCountsForMoreThanTheWords() {
    Unit officers = new Unit("loan officer", "loan officers", false);

    assertThat(measurable(count(officers, 500))).isEmpty();
    assertThat(measurable(count(null, 500))).containsExactly(Reason.UNIT);
    assertThat(measurable("Train 20 officers", count(null, 500))).containsExactly(Reason.UNIT);
    assertThat(measurable(count(officers, null))).containsExactly(Reason.NUMBER_VAGUE);
    assertThat(measurable(null)).containsExactly(Reason.NUMBER_VAGUE);
  }

  @Test
  void aNumberThatNobodyCanWriteOutIsNone() {
    Measure endless =
        new Measure(
            "count-per-region",
            List.of(),
            null,
            null,
            null,
            List.of(new RegionMinimum("*", new BigDecimal("1e999999999"))),
            null,
            null,
            null);

    assertThat(measurable(endless)).containsExactly(Reason.NUMBER_VAGUE);
  }

  private static List<Reason> measurable(@Nullable Measure measure) {
    return measurable("Train many officers", measure);
  }

  private static List<Reason> measurable(String title, @Nullable Measure measure) {
    OfDeliverable checked =
        check(says("Training", YEAR, List.of(), List.of(), promises("D1", title, measure)))
            .deliverables()
            .getFirst();
    return of(checked.verdicts(), Criterion.MEASURABLE).missing().stream()
        .map(Missing::reason)
        .toList();
  }

  @Test
  void aSpanOfTimeIsCountedFromThePeriodsFirstDay() {
    Wording wording =
        says(
            "Branches",
            new Span(LocalDate.of(2014, 1, 1), null),
            List.of(),
            List.of(),
            promises("D1", "Open 20 branches within 18 months", null));

    OfDeliverable checked = check(wording).deliverables().getFirst();

    assertThat(checked.proposals().getFirst().window())
        .isEqualTo(new Span(LocalDate.of(2014, 1, 1), LocalDate.of(2015, 6, 30)));
    assertThat(of(checked.verdicts(), Criterion.TIME_BOUND).met()).isTrue();
  }

  @Test
  void aTextIsReadInItsOwnLanguageOrInOneThatCanBeRead() {
    Text portuguese =
        new Text(
            "pt",
            "Formar 500 agentes de crédito",
            List.of(new Translation("fr", "Former 500 agents de crédit", "human")));
    Wording wording =
        new Wording(
            portuguese, null, null, null, List.of(), List.of(), List.of(), List.of(), false);

    assertThat(SmartCheck.check(wording, null, Tongue.EN).proposals().getFirst().measure().unit())
        .isEqualTo(new Unit("agent de crédit", "agents de crédit", false));
  }

  @Test
  void theGoalIsHeldAgainstATextInTheTextsLanguage() {
    Text goal =
        new Text(
            "en",
            "Lift 100 million families",
            List.of(new Translation("fr", "Sortir 100 millions de ménages de la misère", "human")));
    Wording wording =
        new Wording(
            Text.of("fr", "Former 10 IMF à aider 100 millions de ménages"),
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);

    Assessment assessment = SmartCheck.check(wording, goal, Tongue.EN);

    assertThat(assessment.proposals()).hasSize(1);
    assertThat(of(assessment.verdicts(), Criterion.RELEVANT).found())
        .extracting(it -> it.quote() == null ? "" : it.quote().words())
        .contains("100 millions de ménages");
  }

  @Test
  void nothingAtAllLacksEverything() {
    assertThat(reasons(check(Wording.EMPTY).verdicts()))
        .containsExactly(
            Reason.WHO,
            Reason.WHAT,
            Reason.WHERE,
            Reason.NUMBER,
            Reason.MEANS,
            Reason.TIE,
            Reason.DATES);
  }
}
