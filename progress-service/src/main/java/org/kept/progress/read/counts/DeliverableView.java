package org.kept.progress.read.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Wording;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Status;

/**
 * A deliverable's figures as they are answered.
 *
 * @param kind {@code delivery}, {@code count}, {@code count-per-region} or {@code percentage}
 * @param unit what is counted; the numerator's of a percentage; absent where stages are done
 * @param denominatorUnit what a percentage is of
 * @param counted what helps reach the target: never more than the target, in each region
 * @param countedTrue what counts, however much it is
 * @param reported what of it was told and is not verified yet
 * @param verified what of it staff confirmed
 * @param percent share of the target reached, whole, halves rounded up, at most 100
 * @param percentExact the same with one decimal
 * @param pace percent that linear progress over the window would have reached by today
 * @param status {@code NotStarted}, {@code OnTrack}, {@code Behind}, {@code FarBehind}, {@code
 *     Achieved}, {@code AchievedLate}, {@code Missed} or {@code Withdrawn}
 * @param late milestones that count though they were told after the window
 * @param illustrative whether any of what counts is made up to show how Kept works
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliverableView(
    String key,
    Wording title,
    String kind,
    @Nullable UnitView unit,
    @Nullable UnitView denominatorUnit,
    WindowView window,
    BigDecimal counted,
    BigDecimal countedTrue,
    BigDecimal reported,
    BigDecimal verified,
    BigDecimal target,
    int percent,
    BigDecimal percentExact,
    int pace,
    String status,
    int regionsMet,
    int regionsTotal,
    List<RegionView> regions,
    List<StageView> stages,
    @Nullable ReadingView reading,
    NotCounted notCounted,
    int late,
    boolean illustrative) {

  public record UnitView(String one, String many) {}

  public record WindowView(LocalDate from, LocalDate to) {}

  /**
   * @param target absent where this region has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RegionView(
      String code,
      String name,
      BigDecimal counted,
      BigDecimal verified,
      @Nullable Integer target,
      boolean met) {}

  public record StageView(String name, boolean done, boolean verified) {}

  public record ReadingView(
      String milestone, LocalDate on, BigDecimal numerator, BigDecimal denominator) {}

  /** Milestones that were told and do not count, by reason. */
  public record NotCounted(
      int outOfWindow, int disputed, int retracted, int merged, int notMeasured) {}

  /** The figures in the words of an answer. */
  public static DeliverableView of(
      CommitmentDefinition commitment,
      DeliverableDefinition deliverable,
      Figures figures,
      LocalDate today,
      String language) {
    boolean withdrawn = commitment.state() == CommitmentDefinition.State.WITHDRAWN;
    return new DeliverableView(
        deliverable.key(),
        deliverable.title(),
        deliverable.measure().kind(),
        unit(deliverable.measure()),
        deliverable.measure() instanceof Measure.Percentage m ? view(m.denominator()) : null,
        new WindowView(deliverable.window().from(), deliverable.window().to()),
        plain(figures.towardTarget()),
        plain(figures.counted()),
        plain(figures.reported()),
        plain(figures.verified()),
        plain(figures.target()),
        figures.progress().percent(0).intValueExact(),
        figures.progress().percent(1),
        Status.pace(deliverable.window(), today).percent(0).intValueExact(),
        Status.of(figures, deliverable.window(), withdrawn, today).word(),
        figures.regionsMet(),
        figures.regionsTotal(),
        figures.regions().stream()
            .map(
                region ->
                    new RegionView(
                        region.code(),
                        commitment.regions().name(region.code(), language),
                        plain(region.counted()),
                        plain(region.verified()),
                        region.target(),
                        region.met()))
            .toList(),
        figures.stages().stream()
            .map(s -> new StageView(s.name(), s.done(), s.verified()))
            .toList(),
        reading(figures),
        notCounted(figures),
        figures.late(),
        figures.illustrative() > 0);
  }

  private static @Nullable UnitView unit(Measure measure) {
    return switch (measure) {
      case Measure.Delivery m -> null;
      case Measure.Count m -> view(m.unit());
      case Measure.CountPerRegion m -> view(m.unit());
      case Measure.Percentage m -> view(m.numerator());
    };
  }

  private static UnitView view(Measure.Unit unit) {
    return new UnitView(unit.one(), unit.many());
  }

  private static @Nullable ReadingView reading(Figures figures) {
    return figures.reading() == null
        ? null
        : new ReadingView(
            figures.reading().milestone(),
            figures.reading().on(),
            plain(figures.reading().numerator()),
            plain(figures.reading().denominator()));
  }

  private static NotCounted notCounted(Figures figures) {
    return new NotCounted(
        figures.leftOut().getOrDefault(Exclusion.OUT_OF_WINDOW, 0),
        figures.leftOut().getOrDefault(Exclusion.DISPUTED, 0),
        figures.leftOut().getOrDefault(Exclusion.RETRACTED, 0),
        figures.leftOut().getOrDefault(Exclusion.MERGED, 0),
        figures.leftOut().getOrDefault(Exclusion.NOT_MEASURED, 0));
  }

  /** Without exponent, which not every reader of JSON expects. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
