package org.kept.progress.read.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.progress.Given;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Histories;
import org.kept.progress.read.counts.Horizon;

class ExplanationTest {

  private static final Instant MIDDLE = Instant.parse("2014-12-20T00:00:00Z");

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatTheMilestonesAddIsTheFigureNowAndAtAnyTime(int seed) {
    Histories histories = new Histories(seed);
    for (Horizon horizon :
        List.of(
            Horizon.ALL, new Horizon(null, MIDDLE), new Horizon(Given.day("2014-06-30"), MIDDLE))) {
      for (DeliverableDefinition toward : Given.commitment().deliverables()) {
        check(histories, horizon, toward);
      }
    }
  }

  private static void check(Histories histories, Horizon horizon, DeliverableDefinition toward) {
    Tally plain = plain(histories, horizon, toward);
    Figures expected = Figures.of(toward, plain);
    Counts counts = new Counts(histories.store());
    Figures shown =
        Figures.of(
            toward,
            counts
                .tallies(Given.commitment(), counts.summary(Given.commitment()), horizon)
                .getOrDefault(toward.key(), Tally.EMPTY));
    assertThat(shown).isEqualTo(expected);

    List<Explained> all = pages(histories, horizon, toward, shown, null, 7);
    assertThat(sum(all)).isEqualByComparingTo(expected.counted());
    for (Exclusion why : Exclusion.values()) {
      assertThat(all.stream().filter(e -> why.word().equals(e.why())))
          .hasSize(expected.leftOut().getOrDefault(why, 0));
    }
    assertThat(all).allMatch(e -> e.counted() || e.why() != null);
    for (Figures.RegionFigure region : expected.regions()) {
      List<Explained> there = pages(histories, horizon, toward, shown, region.code(), 3);
      assertThat(sum(there))
          .isEqualByComparingTo(region.counted())
          .isEqualByComparingTo(Explanation.figure(toward, shown, region.code()));
    }
  }

  private static Tally plain(Histories histories, Horizon horizon, DeliverableDefinition toward) {
    Tally tally = Tally.EMPTY;
    Instant before = horizon.toldBefore() == null ? Instant.MAX : horizon.toldBefore();
    for (Histories.Plain one : histories.plain(before)) {
      boolean happened =
          horizon.through() == null
              || !one.milestone().facts().occurred().first().isAfter(horizon.through());
      if (happened && one.milestone().facts().deliverable().equals(toward.key())) {
        tally = tally.with(one.milestone(), one.recorded(), toward);
      }
    }
    return tally;
  }

  private static List<Explained> pages(
      Histories histories,
      Horizon horizon,
      DeliverableDefinition toward,
      Figures figures,
      @Nullable String region,
      int limit) {
    Explanation explanation = new Explanation(histories.store());
    List<Explained> all = new ArrayList<>();
    long place = -1;
    while (true) {
      Explanation.Page page =
          explanation.page(
              Given.commitment(),
              toward,
              figures,
              horizon,
              new Explanation.Wanted(region, null, null),
              place,
              limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      if (page.next() == null) {
        return all;
      }
      place = Long.parseLong(page.next());
    }
  }

  private static BigDecimal sum(List<Explained> all) {
    return all.stream().map(Explained::adds).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aPageLooksAtTenThousandMilestonesAndGoesOnWithTheNext() {
    int[] read = {0};
    Explanation.Page page = page(new EndlessMilestones(read));
    assertThat(read[0]).isEqualTo(10_000);
    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEqualTo("9999");
  }

  private static Explanation.Page page(EndlessMilestones store) {
    return new Explanation(store.store())
        .page(
            Given.commitment(),
            Given.TREES,
            Figures.of(Given.TREES, Tally.EMPTY),
            Horizon.ALL,
            new Explanation.Wanted("SSA", null, null),
            -1,
            10);
  }
}
