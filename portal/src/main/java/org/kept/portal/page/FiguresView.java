package org.kept.portal.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Measure;
import org.kept.portal.upstream.CommitmentService.Unit;
import org.kept.portal.upstream.ProgressService.Figures;
import org.kept.portal.upstream.ProgressService.NotCounted;
import org.kept.portal.words.Phrases;

/**
 * What came of a deliverable, in sentences.
 *
 * @param toward how far it is from its target
 * @param trueCount what was counted, however much it is; null where stages are counted
 * @param capped why the two differ; null when they do not
 * @param split what is reported and what is verified
 * @param notes what else there is to say about the count: late, left out
 */
public record FiguresView(
    StatusMark status,
    Bar bar,
    String toward,
    @Nullable String trueCount,
    @Nullable String capped,
    @Nullable String regionsMet,
    String split,
    List<String> notes,
    List<StageView> stages,
    @Nullable RegionChart chart,
    @Nullable String chartTitle,
    @Nullable String tableTotal,
    @Nullable String tableTarget,
    String milestones) {

  /** A step of a delivery. */
  public record StageView(String name, boolean done) {}

  static FiguresView of(
      Figures figures, @Nullable Measure measure, String slug, Phrases phrases, Links links) {
    boolean staged = !figures.stages().isEmpty();
    boolean perRegion = !figures.regions().isEmpty();
    Unit unit = measure == null ? null : measure.unit();
    BigDecimal all = figures.countedTrue() == null ? figures.counted() : figures.countedTrue();
    boolean capped = perRegion && all.compareTo(figures.counted()) > 0;
    return new FiguresView(
        StatusMark.of(figures.status(), phrases),
        Bar.of(figures.percent(), figures.pace(), phrases),
        toward(figures, unit, staged, phrases),
        staged ? null : trueCount(all, unit, phrases),
        capped ? phrases.say("figure.capped") : null,
        figures.regionsTotal() == 0
            ? null
            : phrases.say("figure.regions", figures.regionsMet(), figures.regionsTotal()),
        phrases.say(
            "figure.split",
            number(figures.reported(), phrases),
            number(figures.verified(), phrases)),
        notes(figures, phrases),
        figures.stages().stream()
            .map(s -> new StageView(stageName(s.name(), phrases), s.done()))
            .toList(),
        perRegion
            ? RegionChart.of(
                "chart-" + figures.key().replaceAll("[^A-Za-z0-9]", "-"),
                figures.regions(),
                phrases,
                region -> links.milestones(slug, figures.key(), region, null, null))
            : null,
        unit == null ? phrases.say("chart.title.plain") : phrases.say("chart.title", unit.many()),
        perRegion ? phrases.number(figures.counted()) : null,
        perRegion ? phrases.number(figures.target()) : null,
        links.milestones(slug, figures.key(), null, null, null));
  }

  private static String toward(
      Figures figures, @Nullable Unit unit, boolean staged, Phrases phrases) {
    String counted = phrases.number(figures.counted());
    String target = phrases.number(figures.target());
    if (staged) {
      return phrases.say("figure.stages", counted, target);
    }
    String percent = phrases.percent(figures.percent());
    return unit == null
        ? phrases.say("figure.toward.plain", counted, target, percent)
        : phrases.say(
            "figure.toward", counted, target, phrases.unit(unit, figures.target()), percent);
  }

  private static String trueCount(BigDecimal all, @Nullable Unit unit, Phrases phrases) {
    return unit == null
        ? phrases.say("figure.true.plain", phrases.number(all))
        : phrases.say("figure.true", phrases.number(all), phrases.unit(unit, all));
  }

  private static String number(@Nullable BigDecimal number, Phrases phrases) {
    return phrases.number(number == null ? BigDecimal.ZERO : number);
  }

  private static List<String> notes(Figures figures, Phrases phrases) {
    List<String> notes = new ArrayList<>();
    if (figures.late() > 0) {
      notes.add(phrases.say("figure.late", figures.late()));
    }
    NotCounted left = figures.notCounted();
    if (left != null) {
      List<String> reasons = new ArrayList<>();
      addReason(reasons, "notcounted.outOfWindow", left.outOfWindow(), phrases);
      addReason(reasons, "notcounted.disputed", left.disputed(), phrases);
      addReason(reasons, "notcounted.retracted", left.retracted(), phrases);
      if (!reasons.isEmpty()) {
        notes.add(phrases.say("figure.notcounted", String.join(", ", reasons)));
      }
    }
    return List.copyOf(notes);
  }

  private static void addReason(List<String> reasons, String key, int count, Phrases phrases) {
    if (count > 0) {
      reasons.add(phrases.say(key, count));
    }
  }

  /** Reads {@code translated:fr} as a stage in a language; any other name is shown as it is. */
  private static String stageName(String name, Phrases phrases) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    Locale language = Locale.forLanguageTag(name.substring(colon + 1).strip());
    String said = language.getDisplayLanguage(Locale.forLanguageTag(phrases.language()));
    return said.isEmpty() ? name : name.substring(0, colon) + " (" + said + ")";
  }
}
