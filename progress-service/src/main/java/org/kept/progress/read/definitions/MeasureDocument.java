package org.kept.progress.read.definitions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.Measure;

/** Measures as documents, told apart by their kind. */
final class MeasureDocument {

  private MeasureDocument() {}

  static Document write(Measure measure) {
    Document document = new Document("kind", measure.kind());
    return switch (measure) {
      case Measure.Delivery m -> document.append("stages", m.stages());
      case Measure.Count m -> document.append("unit", unit(m.unit())).append("target", m.target());
      case Measure.CountPerRegion m ->
          document
              .append("unit", unit(m.unit()))
              .append("minimumPerRegion", minimum(m.minimumPerRegion()));
      case Measure.Percentage m ->
          document
              .append("numerator", unit(m.numerator()))
              .append("denominator", unit(m.denominator()))
              .append("target", m.target())
              .append("baseline", m.baseline())
              .append("direction", m.direction().name());
    };
  }

  static Measure read(Document document) {
    String kind = document.getString("kind");
    return switch (kind) {
      case "delivery" -> new Measure.Delivery(document.getList("stages", String.class));
      case "count" -> new Measure.Count(unit(document, "unit"), number(document, "target"));
      case "count-per-region" ->
          new Measure.CountPerRegion(unit(document, "unit"), minimum(document));
      case "percentage" ->
          new Measure.Percentage(
              unit(document, "numerator"),
              unit(document, "denominator"),
              number(document, "target"),
              document.get("baseline") == null ? null : number(document, "baseline"),
              Measure.Direction.valueOf(document.getString("direction")));
      default -> throw new IllegalStateException("measure " + kind);
    };
  }

  private static Document unit(Measure.Unit unit) {
    return new Document("one", unit.one())
        .append("many", unit.many())
        .append("whole", unit.whole());
  }

  private static Measure.Unit unit(Document document, String field) {
    Document unit = document.get(field, new Document());
    return new Measure.Unit(
        unit.getString("one"), unit.getString("many"), unit.getBoolean("whole"));
  }

  private static List<Document> minimum(Map<String, Integer> minimum) {
    return minimum.entrySet().stream()
        .map(entry -> new Document("region", entry.getKey()).append("minimum", entry.getValue()))
        .toList();
  }

  private static Map<String, Integer> minimum(Document document) {
    Map<String, Integer> minimum = new LinkedHashMap<>();
    document
        .getList("minimumPerRegion", Document.class)
        .forEach(entry -> minimum.put(entry.getString("region"), entry.getInteger("minimum")));
    return minimum;
  }

  private static BigDecimal number(Document document, String field) {
    @Nullable Decimal128 number = document.get(field, Decimal128.class);
    if (number == null) {
      throw new IllegalStateException(field + " is missing");
    }
    return number.bigDecimalValue();
  }
}
