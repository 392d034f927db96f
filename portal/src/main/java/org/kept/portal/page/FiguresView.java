package org.kept.portal.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Measure;
import org.kept.portal.upstream.CommitmentService.Unit;
import org.kept.portal.upstream.ProgressService.Figures;
import org.kept.portal.upstream.ProgressService.NotCounted;
import org.kept.portal.words.Phrases;

/**
 * What came of a deliverable, in words and numbers.
 *
 * @param status null when it is over and the status says nothing of how it ended
 * @param toward how far it is from its target, in one sentence
 * @param stats the numbers behind that sentence
 * @param capped why more was counted than helps; null when all of it does
 */
public record FiguresView(
    @Nullable StatusMark status,
    Bar bar,
    String toward,
    List<Stat> stats,
    @Nullable String capped,
    List<StageView> stages,
    @Nullable ChartView chart,
    String milestones) {

  /** A number and what it is of. */
  public record Stat(String label, String value) {}

  /** A step of a delivery. */
  public record StageView(String name, boolean done) {}

  /**
   * The regions as a drawing and as a table.
   *
   * @param total of what helps reach the target
   */
  public record ChartView(String title, RegionChart chart, String total, String target) {}

  /**
   * @param over whether the commitment has ended, so that there is no pace to keep any more
   */
  static FiguresView of(
      Figures figures,
      @Nullable Measure measure,
      boolean over,
      String slug,
      Phrases phrases,
      Links links) {
    boolean staged = !figures.stages().isEmpty();
    Unit unit = measure == null ? null : measure.unit();
    BigDecimal all = figures.countedTrue() == null ? figures.counted() : figures.countedTrue();
    return new FiguresView(
        over
            ? StatusMark.ofOver(figures.status(), phrases)
            : StatusMark.of(figures.status(), phrases),
        Bar.of(figures.percent(), over ? null : figures.pace(), phrases),
        toward(figures, unit, staged, phrases),
        stats(figures, all, unit, staged, phrases),
        !figures.regions().isEmpty() && all.compareTo(figures.counted()) > 0
            ? phrases.say("figure.capped")
            : null,
        figures.stages().stream()
            .map(s -> new StageView(phrases.stage(s.name()), s.done()))
            .toList(),
        figures.regions().isEmpty() ? null : chart(figures, unit, slug, phrases, links),
        links.milestones(slug, figures.key(), null, null, null));
  }

  private static ChartView chart(
      Figures figures, @Nullable Unit unit, String slug, Phrases phrases, Links links) {
    return new ChartView(
        unit == null ? phrases.say("chart.title.plain") : phrases.say("chart.title", unit.many()),
        RegionChart.of(
            "chart-" + figures.key().replaceAll("[^A-Za-z0-9]", "-"),
            figures.regions(),
            phrases,
            region -> links.milestones(slug, figures.key(), region, null, null)),
        phrases.number(figures.counted()),
        phrases.number(figures.target()));
  }

  private static String toward(
      Figures figures, @Nullable Unit unit, boolean staged, Phrases phrases) {
    String counted = phrases.number(figures.counted());
    String target = phrases.number(figures.target());
    if (staged) {
      return phrases.say("figure.stages", counted, target, figures.counted(), figures.target());
    }
    if ("percentage".equals(figures.kind())) {
      return phrases.say(
          "figure.percentage", phrases.share(figures.counted()), phrases.share(figures.target()));
    }
    return unit == null
        ? phrases.say("figure.toward.plain", counted, target)
        : phrases.say("figure.toward", counted, target, phrases.unit(unit, figures.target()));
  }

  private static List<Stat> stats(
      Figures figures, BigDecimal all, @Nullable Unit unit, boolean staged, Phrases phrases) {
    List<Stat> stats = new ArrayList<>();
    if (figures.reading() != null) {
      stats.add(
          new Stat(
              phrases.say("figure.reading"),
              phrases.say(
                  "figure.of",
                  phrases.number(figures.reading().numerator()),
                  phrases.number(figures.reading().denominator()))));
    } else if (!staged && !"percentage".equals(figures.kind())) {
      String count = phrases.number(all);
      stats.add(
          new Stat(
              phrases.say("figure.true"),
              unit == null ? count : phrases.say("figure.count", count, phrases.unit(unit, all))));
    }
    if (figures.regionsTotal() > 0) {
      stats.add(
          new Stat(
              phrases.say("figure.regions"),
              phrases.say("figure.of", figures.regionsMet(), figures.regionsTotal())));
    }
    if (isPositive(figures.reported()) || isPositive(figures.verified())) {
      stats.add(new Stat(phrases.say("figure.reported"), number(figures.reported(), phrases)));
      stats.add(new Stat(phrases.say("figure.verified"), number(figures.verified(), phrases)));
    }
    if (figures.late() > 0) {
      stats.add(
          new Stat(phrases.say("figure.late"), phrases.number(BigDecimal.valueOf(figures.late()))));
    }
    NotCounted left = figures.notCounted();
    if (left != null) {
      List<String> reasons = new ArrayList<>();
      addReason(reasons, "notcounted.outOfWindow", left.outOfWindow(), phrases);
      addReason(reasons, "notcounted.disputed", left.disputed(), phrases);
      addReason(reasons, "notcounted.retracted", left.retracted(), phrases);
      addReason(reasons, "notcounted.merged", left.merged(), phrases);
      addReason(reasons, "notcounted.notMeasured", left.notMeasured(), phrases);
      if (!reasons.isEmpty()) {
        stats.add(new Stat(phrases.say("figure.notcounted"), String.join(", ", reasons)));
      }
    }
    return List.copyOf(stats);
  }

  private static boolean isPositive(@Nullable BigDecimal number) {
    return number != null && number.signum() > 0;
  }

  private static String number(@Nullable BigDecimal number, Phrases phrases) {
    return phrases.number(number == null ? BigDecimal.ZERO : number);
  }

  private static void addReason(List<String> reasons, String key, int count, Phrases phrases) {
    if (count > 0) {
      reasons.add(phrases.say(key, count));
    }
  }
}
