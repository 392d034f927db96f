package org.kept.commitment.read.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.kept.contracts.exports.CommitmentsExport.Figures;
import org.kept.contracts.exports.CommitmentsExport.RegionFigures;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * One row a deliverable, or a region of it where it is counted by region. Where the figures could
 * not be had, the last cell says {@value #LEFT_OUT}; where they rest on made-up milestones, {@value
 * #ILLUSTRATIVE}.
 */
final class CsvRows {

  static final String LEFT_OUT = "left-out";
  static final String ILLUSTRATIVE = "illustrative";

  static final List<String> HEADER =
      List.of(
          "commitment_id",
          "slug",
          "title",
          "state",
          "outcome",
          "campaign",
          "maker",
          "period_from",
          "period_to",
          "deliverable",
          "deliverable_title",
          "measure",
          "unit",
          "region",
          "baseline",
          "target",
          "counted",
          "window_from",
          "window_to",
          "tags",
          "published_at",
          "progress");

  private CsvRows() {}

  static List<List<@Nullable Object>> of(Campaign campaign, Commitment commitment) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Deliverable deliverable : commitment.content().deliverables()) {
      Figures figures = figures(commitment, deliverable.key());
      switch (deliverable.measure()) {
        case Measure.Delivery it ->
            rows.add(
                row(
                    campaign,
                    commitment,
                    deliverable,
                    new Cells(
                        "delivery", "stages", "", null, it.stages().size(), counted(figures))));
        case Measure.Count it ->
            rows.add(
                row(
                    campaign,
                    commitment,
                    deliverable,
                    new Cells(
                        "count",
                        it.unit().many(),
                        "",
                        it.baseline(),
                        it.target(),
                        counted(figures))));
        case Measure.Percentage it ->
            rows.add(
                row(
                    campaign,
                    commitment,
                    deliverable,
                    new Cells(
                        "percentage",
                        "% " + it.numerator().many() + " / " + it.denominator().many(),
                        "",
                        it.baseline(),
                        it.target(),
                        counted(figures))));
        case Measure.CountPerRegion it -> {
          for (Map.Entry<String, Integer> minimum : it.minimumPerRegion().entrySet()) {
            rows.add(
                row(
                    campaign,
                    commitment,
                    deliverable,
                    new Cells(
                        "count-per-region",
                        it.unit().many(),
                        minimum.getKey(),
                        null,
                        minimum.getValue(),
                        counted(figures, minimum.getKey()))));
          }
        }
      }
    }
    return rows;
  }

  private record Cells(
      String measure,
      String unit,
      String region,
      @Nullable BigDecimal baseline,
      Number target,
      @Nullable BigDecimal counted) {}

  private static List<@Nullable Object> row(
      Campaign campaign, Commitment commitment, Deliverable deliverable, Cells cells) {
    Period period = commitment.content().period();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(commitment.id());
    row.add(commitment.slug());
    row.add(text(commitment.content().title()));
    row.add(commitment.state());
    row.add(commitment.outcome());
    row.add(campaign.name().text());
    row.add(commitment.maker().name());
    row.add(period == null ? null : period.from());
    row.add(period == null ? null : period.to());
    row.add(deliverable.key());
    row.add(deliverable.title().text());
    row.add(cells.measure());
    row.add(cells.unit());
    row.add(cells.region());
    row.add(plain(cells.baseline()));
    row.add(cells.target() instanceof BigDecimal number ? plain(number) : cells.target());
    row.add(plain(cells.counted()));
    row.add(deliverable.window().from());
    row.add(deliverable.window().to());
    List<String> tags = new ArrayList<>(commitment.content().tags());
    tags.addAll(deliverable.tags());
    row.add(String.join(" ", tags));
    row.add(commitment.publishedAt());
    row.add(restingOn(commitment, deliverable));
    return row;
  }

  private static @Nullable String restingOn(Commitment commitment, Deliverable deliverable) {
    if (commitment.progress() == null) {
      return LEFT_OUT;
    }
    Figures figures = figures(commitment, deliverable.key());
    return figures != null && figures.illustrative() ? ILLUSTRATIVE : null;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String text(@Nullable Text text) {
    return text == null ? null : text.text();
  }

  private static @Nullable Figures figures(Commitment commitment, String deliverable) {
    return commitment.progress() == null
        ? null
        : commitment.progress().stream()
            .filter(it -> it.deliverable().equals(deliverable))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable BigDecimal counted(@Nullable Figures figures) {
    return figures == null ? null : figures.counted();
  }

  private static @Nullable BigDecimal counted(@Nullable Figures figures, String region) {
    return figures == null
        ? null
        : figures.regions().stream()
            .filter(it -> it.code().equals(region))
            .map(RegionFigures::counted)
            .findFirst()
            .orElse(null);
  }
}
