package org.kept.commitment.write.wording;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.MFIS;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.minimum;
import static org.kept.commitment.Given.perRegion;
import static org.kept.commitment.Given.percentage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.BaselineOutside;
import org.kept.commitment.write.WordingRefusal.MeasureIncomplete;
import org.kept.commitment.write.WordingRefusal.MeasureKindUnknown;
import org.kept.commitment.write.WordingRefusal.MeasureSurplus;
import org.kept.commitment.write.WordingRefusal.PercentageTarget;
import org.kept.commitment.write.WordingRefusal.RegionTwice;
import org.kept.commitment.write.WordingRefusal.RegionUnknown;
import org.kept.commitment.write.WordingRefusal.RegionsMissing;
import org.kept.commitment.write.WordingRefusal.StageTwice;
import org.kept.commitment.write.WordingRefusal.StagesNumber;
import org.kept.commitment.write.WordingRefusal.TargetNotPositive;
import org.kept.commitment.write.WordingRefusal.TargetNotWhole;
import org.kept.commitment.write.WordingRefusal.TargetTooLarge;

class MeasureRulesTest {

  private static final List<String> REGIONS = List.of("EAP", "LAC");
  private static final Unit HECTARES = new Unit("hectare", "hectares", true);

  private static List<WordingRefusal> refusals(Measure measure) {
    return MeasureRules.check(measure, "measure", REGIONS);
  }

  private static List<WordingRefusal> unless(boolean accepted, WordingRefusal refusal) {
    return accepted ? List.of() : List.of(refusal);
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,false", "1,true", "1000000000,true"})
  void aTargetIsPositive(String target, boolean accepted) {
    assertThat(refusals(count(MFIS, target, null)))
        .isEqualTo(unless(accepted, new TargetNotPositive("measure.target")));
  }

  @Test
  void aTargetIsNotAbsurd() {
    assertThat(refusals(count(MFIS, "1000000000", null))).isEmpty();
    assertThat(refusals(count(MFIS, "1000000001", null)))
        .containsExactly(new TargetTooLarge("measure.target", 1_000_000_000));
    assertThat(refusals(perRegion(MFIS, minimum("LAC", "1000000000")))).isEmpty();
    assertThat(refusals(perRegion(MFIS, minimum("LAC", "1000000001"))))
        .containsExactly(new TargetTooLarge("measure.minimumPerRegion.LAC", 1_000_000_000));
  }

  @ParameterizedTest
  @CsvSource({"10,true", "10.00,true", "10.5,false"})
  void aTargetIsWholeWhereTheUnitIs(String target, boolean accepted) {
    assertThat(refusals(count(MFIS, target, null)))
        .isEqualTo(unless(accepted, new TargetNotWhole("measure.target", "MFIs")));
    assertThat(refusals(count(HECTARES, target, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,false", "0.1,true", "100,true", "100.1,false"})
  void aPercentageIsAbove0AndAtMost100(String target, boolean accepted) {
    assertThat(refusals(percentage(target, null)))
        .isEqualTo(unless(accepted, new PercentageTarget("measure.target", 100)));
  }

  @ParameterizedTest
  @CsvSource({"-0.1,false", "0,true", "100,true", "100.1,false"})
  void aBaselineOfAPercentageIs0To100(String baseline, boolean accepted) {
    assertThat(refusals(percentage("50", baseline)))
        .isEqualTo(unless(accepted, new BaselineOutside("measure.baseline", 100)));
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,true", "1000000000,true", "1000000001,false"})
  void aBaselineOfACountIsNotNegativeAndNotAbsurd(String baseline, boolean accepted) {
    assertThat(refusals(count(MFIS, "10", baseline)))
        .isEqualTo(unless(accepted, new BaselineOutside("measure.baseline", 1_000_000_000)));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "20,true", "21,false"})
  void aDeliveryHas1To20Stages(int number, boolean accepted) {
    String[] stages = IntStream.range(0, number).mapToObj(i -> "stage " + i).toArray(String[]::new);

    assertThat(refusals(delivery(stages)))
        .isEqualTo(unless(accepted, new StagesNumber("measure.stages", number, 1, 20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Published", "PUBLISHED", " published ", "ｐublished"})
  void aStageIsThereOnceHoweverItIsWritten(String again) {
    assertThat(refusals(delivery("published", again)))
        .containsExactly(new StageTwice("measure.stages[1]", again));
  }

  @Test
  void minimaNameRegionsOfTheScheme() {
    assertThat(refusals(perRegion(MFIS, minimum("EAP", "10"), minimum("ZZZ", "10"))))
        .containsExactly(new RegionUnknown("measure.minimumPerRegion", "ZZZ", "EAP, LAC"));
  }

  @Test
  void minimaNameAtLeastOneRegion() {
    assertThat(refusals(perRegion(MFIS)))
        .containsExactly(new RegionsMissing("measure.minimumPerRegion"));
  }

  @Test
  void evenADraftNamesARegionOnce() {
    Measure twice = perRegion(MFIS, minimum("EAP", "10"), minimum("EAP", "5"));

    assertThat(WordingRules.ofDraft(new Said().measured(twice).wording()))
        .containsExactly(new RegionTwice("deliverables[0].measure.minimumPerRegion", "EAP"));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "1.5,false"})
  void aMinimumIsWholeWhateverTheUnit(String minimum, boolean accepted) {
    assertThat(refusals(perRegion(HECTARES, minimum("EAP", minimum))))
        .isEqualTo(
            unless(accepted, new TargetNotWhole("measure.minimumPerRegion.EAP", "hectares")));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true"})
  void aMinimumIsPositive(String minimum, boolean accepted) {
    assertThat(refusals(perRegion(MFIS, minimum("LAC", minimum))))
        .isEqualTo(unless(accepted, new TargetNotPositive("measure.minimumPerRegion.LAC")));
  }

  @Test
  void aMeasureIsComplete() {
    Unit half = new Unit("MFI", null, false);
    Measure bare =
        new Measure("percentage", List.of(), null, null, null, List.of(), null, half, null);

    assertThat(refusals(count(half, null, null)))
        .containsExactly(
            new MeasureIncomplete("measure.unit"), new MeasureIncomplete("measure.target"));
    assertThat(refusals(bare))
        .containsExactly(
            new MeasureIncomplete("measure.numerator"),
            new MeasureIncomplete("measure.denominator"),
            new MeasureIncomplete("measure.target"),
            new MeasureIncomplete("measure.direction"));
  }

  @ParameterizedTest
  @CsvSource({
    "delivery, unit target baseline minimumPerRegion numerator denominator direction",
    "count, stages minimumPerRegion numerator denominator direction",
    "count-per-region, stages target baseline numerator denominator direction",
    "percentage, stages unit minimumPerRegion"
  })
  void aMeasureHasNothingThatItsKindHasNoUseFor(String kind, String surplus) {
    List<RegionMinimum> minima = List.of(minimum("EAP", "1"));
    Measure all = new Measure(kind, List.of("a"), MFIS, ONE, ONE, minima, MFIS, MFIS, "decrease");

    assertThat(refusals(all))
        .isEqualTo(
            Stream.of(surplus.split(" "))
                .map(it -> new MeasureSurplus("measure." + it, kind))
                .toList());
  }

  @Test
  void aMeasureIsOneOfFour() {
    Measure fifth =
        new Measure("happiness", List.of(), null, null, null, List.of(), null, null, null);

    assertThat(refusals(fifth))
        .containsExactly(new MeasureKindUnknown("measure.kind", "happiness"));
  }

  @Test
  void whatIsLeftToBeUnderstoodIsSpelledOutOnceItIsPublished() {
    Measure some = perRegion(MFIS, minimum("LAC", "3"), minimum("*", "10"));

    var settled = Settled.of(new Said().measured(some).wording(), REGIONS);

    assertThat(settled.deliverables().getFirst().measure().minimumPerRegion())
        .containsExactly(minimum("EAP", "10"), minimum("LAC", "3"));
  }
}
