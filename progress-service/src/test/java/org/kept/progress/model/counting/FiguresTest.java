package org.kept.progress.model.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.Window;

class FiguresTest {

  private static final Instant IN_TIME = Instant.parse("2014-12-31T23:59:59.999Z");
  private static final Instant LATE = Instant.parse("2015-01-01T00:00:00Z");

  private static Milestone told(Given.Telling telling) {
    return Milestone.evolve(Milestone.UNREPORTED, telling.reported());
  }

  private static Milestone verified(Given.Telling telling) {
    return Milestone.evolve(
        told(telling), new MilestoneVerified(telling.id(), Given.COMMITMENT, "D"));
  }

  private static Tally tally(DeliverableDefinition toward, Milestone... milestones) {
    Tally tally = Tally.EMPTY;
    for (Milestone milestone : milestones) {
      tally = tally.with(milestone, IN_TIME, toward);
    }
    return tally;
  }

  @Test
  void stagesDoneAreCountedOfStagesPromised() {
    Figures figures =
        Figures.of(
            Given.GUIDE,
            tally(
                Given.GUIDE,
                told(Given.telling(Given.GUIDE, "Created").on("2014")),
                verified(Given.telling(Given.GUIDE, "published"))));
    assertThat(figures.counted()).isEqualByComparingTo("2");
    assertThat(figures.target()).isEqualByComparingTo("3");
    assertThat(figures.reported()).isEqualByComparingTo("1");
    assertThat(figures.verified()).isEqualByComparingTo("1");
    assertThat(figures.progress()).isEqualTo(Fraction.of(2, 3));
    assertThat(figures.stages())
        .extracting(Figures.StageFigure::done)
        .containsExactly(true, false, true);
  }

  @Test
  void aCountIsShownInFullButItsProgressEndsAtTheTarget() {
    Figures figures =
        Figures.of(
            Given.TREES,
            tally(
                Given.TREES,
                told(Given.telling(Given.TREES, "north").of("80.5").in("LAC")),
                told(Given.telling(Given.TREES, "south").of("39.5"))));
    assertThat(figures.counted()).isEqualByComparingTo("120");
    assertThat(figures.towardTarget()).isEqualByComparingTo("100");
    assertThat(figures.progress()).isEqualTo(Fraction.ONE);
    assertThat(figures.met()).isTrue();
    assertThat(figures.regions()).extracting(Figures.RegionFigure::code).containsExactly("LAC");
  }

  @Test
  void plentyInOneRegionDoesNotMakeUpForAnother() {
    DeliverableDefinition twoEach =
        new DeliverableDefinition(
            "D2",
            Given.wording("Two in each of two regions"),
            new Measure.CountPerRegion(
                new Measure.Unit("MFI", "MFIs", true), Map.of("LAC", 2, "ECA", 2)),
            Given.YEAR_2014);
    Tally tally =
        tally(
            twoEach,
            told(Given.telling(twoEach, "a").in("LAC")),
            told(Given.telling(twoEach, "b").in("LAC")),
            told(Given.telling(twoEach, "c").in("LAC")),
            told(Given.telling(twoEach, "d").in("ECA")),
            told(Given.telling(twoEach, "e").in("SSA")));
    Figures figures = Figures.of(twoEach, tally);
    assertThat(figures.counted()).isEqualByComparingTo("5");
    assertThat(figures.towardTarget()).isEqualByComparingTo("3");
    assertThat(figures.target()).isEqualByComparingTo("4");
    assertThat(figures.progress().percent(0)).isEqualByComparingTo("75");
    assertThat(figures.met()).isFalse();
    assertThat(figures.regionsMet()).isEqualTo(1);
    assertThat(figures.regionsTotal()).isEqualTo(2);
    assertThat(figures.regions())
        .filteredOn(region -> region.target() == null)
        .extracting(Figures.RegionFigure::code)
        .containsExactly("SSA");

    Figures whole =
        Figures.of(
            twoEach, tally.with(told(Given.telling(twoEach, "f").in("ECA")), IN_TIME, twoEach));
    assertThat(whole.met()).isTrue();
    assertThat(whole.regionsMet()).isEqualTo(2);
  }

  @Test
  void aPercentageIsItsLatestReadingInsideTheWindow() {
    Tally tally =
        tally(
            Given.POOR,
            told(Given.telling(Given.POOR, "survey 2").on("2014-06").reading("45", "100")),
            told(Given.telling(Given.POOR, "survey 1").on("2014-02").reading("50", "100")),
            told(Given.telling(Given.POOR, "survey 3").on("2015-02").reading("70", "100")));
    Figures figures = Figures.of(Given.POOR, tally);
    assertThat(figures.counted()).isEqualByComparingTo("45");
    assertThat(figures.progress()).isEqualTo(Fraction.of(3, 4));
    assertThat(figures.met()).isFalse();
    assertThat(figures.metAfterWindow()).isTrue();

    Figures without =
        Figures.of(
            Given.POOR,
            tally.without(
                told(Given.telling(Given.POOR, "survey 2").on("2014-06").reading("45", "100")),
                IN_TIME,
                Given.POOR));
    assertThat(without.counted()).isEqualByComparingTo("50");
  }

  @ParameterizedTest
  @CsvSource({
    // target, baseline, direction, reading, progress in percent
    "60, , INCREASE, 0, 0",
    "60, , INCREASE, 30, 50",
    "60, , INCREASE, 60, 100",
    "60, , INCREASE, 90, 100",
    "60, 40, INCREASE, 40, 0",
    "60, 40, INCREASE, 35, 0",
    "60, 40, INCREASE, 50, 50",
    "10, , DECREASE, 20, 50",
    "10, , DECREASE, 10, 100",
    "10, , DECREASE, 0, 100",
    "10, 30, DECREASE, 20, 50",
    "10, 30, DECREASE, 31, 0",
  })
  void aPercentageMovesFromItsBaselineToItsTarget(
      BigDecimal target,
      BigDecimal baseline,
      Measure.Direction direction,
      String reading,
      BigDecimal progress) {
    Measure.Unit unit = new Measure.Unit("client", "clients", true);
    DeliverableDefinition toward =
        new DeliverableDefinition(
            "D4",
            Given.wording("share"),
            new Measure.Percentage(unit, unit, target, baseline, direction),
            Given.YEAR_2014);
    Figures figures =
        Figures.of(toward, tally(toward, told(Given.telling(toward, "s").reading(reading, "100"))));
    assertThat(figures.progress().percent(0)).isEqualByComparingTo(progress);
  }

  @Test
  void whatDoesNotCountIsCountedByItsReason() {
    Given.Telling early = Given.telling(Given.MFIS, "early").in("LAC").on("2013-12-31");
    Given.Telling disputed = Given.telling(Given.MFIS, "disputed").in("LAC");
    Given.Telling retracted = Given.telling(Given.MFIS, "retracted").in("LAC");
    Given.Telling merged = Given.telling(Given.MFIS, "merged").in("LAC");
    Given.Telling nowhere = Given.telling(Given.MFIS, "nowhere");
    String c = Given.COMMITMENT;
    Tally tally =
        tally(
            Given.MFIS,
            told(early),
            Milestone.evolve(told(disputed), new MilestoneDisputed(disputed.id(), c, "D2", "no")),
            Milestone.evolve(
                told(retracted), new MilestoneRetracted(retracted.id(), c, "D2", "no")),
            Milestone.evolve(told(merged), new MilestoneMerged(merged.id(), c, "D2", "x", "same")),
            told(nowhere));
    assertThat(tally.leftOut())
        .isEqualTo(
            Map.of(
                Exclusion.OUT_OF_WINDOW, 1,
                Exclusion.DISPUTED, 1,
                Exclusion.RETRACTED, 1,
                Exclusion.MERGED, 1,
                Exclusion.NOT_MEASURED, 1));
    assertThat(Figures.of(Given.MFIS, tally).counted()).isEqualByComparingTo("0");
  }

  @Test
  void whatIsToldAfterTheWindowIsLateAndCounts() {
    Milestone milestone = told(Given.telling(Given.MFIS, "a").in("LAC"));
    assertThat(Standing.of((Milestone.Known) milestone, IN_TIME, Given.MFIS))
        .isEqualTo(new Standing.Counted(false, false));
    assertThat(Standing.of((Milestone.Known) milestone, LATE, Given.MFIS))
        .isEqualTo(new Standing.Counted(false, true));
    assertThat(Tally.EMPTY.with(milestone, LATE, Given.MFIS).late()).isEqualTo(1);
  }

  @Test
  void whatHappenedAfterTheWindowCanMakeAPromiseKeptLate() {
    DeliverableDefinition one =
        new DeliverableDefinition(
            "D",
            Given.wording("one"),
            new Measure.Count(new Measure.Unit("x", "xs", true), BigDecimal.ONE),
            new Window(Given.YEAR_2014.from(), Given.YEAR_2014.to()));
    Figures after = Figures.of(one, tally(one, told(Given.telling(one, "a").on("2015-01-01"))));
    assertThat(after.met()).isFalse();
    assertThat(after.metAfterWindow()).isTrue();
    Figures before = Figures.of(one, tally(one, told(Given.telling(one, "a").on("2013-12-31"))));
    assertThat(before.metAfterWindow()).isFalse();
  }

  @Test
  void takingAwayUndoesAddingInAnyOrder() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Milestone> milestones = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Given.Telling telling =
            Given.telling(Given.TREES, "s" + i)
                .in(random.nextBoolean() ? "LAC" : "ECA")
                .of(random.nextInt(1, 9) + "." + random.nextInt(0, 10))
                .on((2013 + random.nextInt(3)) + "-06");
        milestones.add(random.nextBoolean() ? told(telling) : verified(telling));
      }
      Tally some = tally(Given.TREES, milestones.subList(0, 10).toArray(Milestone[]::new));
      Tally tally = tally(Given.TREES, milestones.toArray(Milestone[]::new));
      List<Milestone> rest = new ArrayList<>(milestones.subList(10, 20));
      Collections.shuffle(rest, random);
      for (Milestone milestone : rest) {
        tally = tally.without(milestone, IN_TIME, Given.TREES);
      }
      assertThat(tally).as("seed %d", seed).isEqualTo(some);
    }
  }
}
