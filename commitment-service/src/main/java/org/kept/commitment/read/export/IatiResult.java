package org.kept.commitment.read.export;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.kept.contracts.exports.CommitmentsExport.Figures;
import org.kept.contracts.exports.CommitmentsExport.RegionFigures;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Text;

/** A deliverable as a result with one indicator and one period. */
final class IatiResult {

  private static final String OUTPUT = "1";
  private static final String UNIT = "1";
  private static final String PERCENTAGE = "2";

  /** The value of a target or an actual of which there is only one. */
  private static final String WHOLE = "";

  private static final Set<String> OURS = Set.of("en", "fr", "es");

  private IatiResult() {}

  static void write(IatiElements xml, Commitment commitment, Deliverable deliverable)
      throws XMLStreamException {
    xml.open("result", "type", OUTPUT, "aggregation-status", "0");
    xml.narratives("title", deliverable.title());
    switch (deliverable.measure()) {
      case Measure.Delivery it ->
          indicator(
              xml,
              commitment,
              deliverable,
              new Indicator(
                  UNIT,
                  true,
                  stages(deliverable.title().language(), it.stages()),
                  null,
                  whole(BigDecimal.valueOf(it.stages().size()))));
      case Measure.Count it ->
          indicator(
              xml,
              commitment,
              deliverable,
              new Indicator(
                  UNIT,
                  true,
                  noun(deliverable, it.unit().many()),
                  it.baseline(),
                  whole(it.target())));
      case Measure.CountPerRegion it -> {
        Map<String, BigDecimal> minima = new LinkedHashMap<>();
        it.minimumPerRegion().forEach((code, least) -> minima.put(code, BigDecimal.valueOf(least)));
        indicator(
            xml,
            commitment,
            deliverable,
            new Indicator(UNIT, true, noun(deliverable, it.unit().many()), null, minima));
      }
      case Measure.Percentage it ->
          indicator(
              xml,
              commitment,
              deliverable,
              new Indicator(
                  PERCENTAGE,
                  !it.direction().equals("decrease"),
                  noun(deliverable, it.numerator().many() + " / " + it.denominator().many()),
                  it.baseline(),
                  whole(it.target())));
    }
    xml.close();
  }

  /**
   * What a delivery is measured by, in the language of its title if that is one of ours, else in
   * English. The stages themselves are as they were written.
   */
  private static Text stages(String language, List<String> names) {
    Locale written = Locale.forLanguageTag(language);
    String words =
        switch (written.getLanguage()) {
          case "fr" -> "Étapes accomplies : ";
          case "es" -> "Etapas cumplidas: ";
          default -> "Stages done: ";
        };
    Locale ours = OURS.contains(written.getLanguage()) ? written : Locale.ENGLISH;
    return Text.of(
        ours.toLanguageTag(),
        words + names.stream().map(it -> stage(it, ours)).collect(joining(", ")));
  }

  /** {@code translated:fr} for people. */
  private static String stage(String name, Locale reader) {
    String[] parts = name.split(":", 2);
    String language =
        parts.length == 1 ? "" : Locale.forLanguageTag(parts[1].strip()).getDisplayLanguage(reader);
    return language.isEmpty() ? name : parts[0] + " (" + language + ")";
  }

  /** A unit's noun is in the language in which the promise was written. */
  private static Text noun(Deliverable deliverable, String noun) {
    return Text.of(deliverable.title().language(), noun);
  }

  private static Map<String, BigDecimal> whole(BigDecimal target) {
    return Map.of(WHOLE, target);
  }

  /**
   * @param measure a code of the list IndicatorMeasure
   * @param targets by region
   */
  private record Indicator(
      String measure,
      boolean ascending,
      Text title,
      @Nullable BigDecimal baseline,
      Map<String, BigDecimal> targets) {}

  private static void indicator(
      IatiElements xml, Commitment commitment, Deliverable deliverable, Indicator it)
      throws XMLStreamException {
    xml.open("indicator", "measure", it.measure(), "ascending", it.ascending() ? "1" : "0");
    xml.narratives("title", it.title());
    if (it.baseline() != null) {
      xml.empty(
          "baseline",
          "year",
          Integer.toString(deliverable.window().from().getYear()),
          "iso-date",
          deliverable.window().from().toString(),
          "value",
          it.baseline().toPlainString());
    }
    xml.open("period");
    xml.empty("period-start", "iso-date", deliverable.window().from().toString());
    xml.empty("period-end", "iso-date", deliverable.window().to().toString());
    for (Map.Entry<String, BigDecimal> target : it.targets().entrySet()) {
      value(xml, "target", target.getKey(), target.getValue());
    }
    for (Map.Entry<String, BigDecimal> actual : actual(commitment, deliverable, it).entrySet()) {
      value(xml, "actual", actual.getKey(), actual.getValue());
    }
    xml.close();
    xml.close();
  }

  private static Map<String, BigDecimal> actual(
      Commitment commitment, Deliverable deliverable, Indicator it) {
    List<Figures> progress = commitment.progress() == null ? List.of() : commitment.progress();
    Map<String, BigDecimal> actual = new LinkedHashMap<>();
    for (Figures figures : progress) {
      // Others add up what they find here, so what is made up stays out.
      if (figures.deliverable().equals(deliverable.key()) && !figures.illustrative()) {
        if (it.targets().containsKey(WHOLE)) {
          actual.put(WHOLE, figures.counted());
        } else {
          for (RegionFigures region : figures.regions()) {
            actual.put(region.code(), region.counted());
          }
        }
      }
    }
    return actual;
  }

  private static void value(IatiElements xml, String name, String region, BigDecimal value)
      throws XMLStreamException {
    xml.open(name, "value", value.toPlainString());
    if (!region.equals(WHOLE)) {
      xml.empty("dimension", "name", "region", "value", region);
    }
    xml.close();
  }
}
