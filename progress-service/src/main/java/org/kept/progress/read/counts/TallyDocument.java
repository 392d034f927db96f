package org.kept.progress.read.counts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Readings;
import org.kept.progress.model.counting.Sums;
import org.kept.progress.model.counting.Tally;

/** Tallies as they are kept in a summary; names are values, since they may hold dots. */
final class TallyDocument {

  private TallyDocument() {}

  static Document write(Tally tally) {
    return new Document("regions", sums(tally.regions()))
        .append("stages", sums(tally.stages()))
        .append("readings", readings(tally.readings()))
        .append("laterReadings", readings(tally.laterReadings()))
        .append("late", tally.late())
        .append("illustrative", tally.illustrative())
        .append("leftOut", leftOut(tally.leftOut()));
  }

  static Tally read(Document document) {
    return new Tally(
        sums(Fields.list(document, "regions")),
        sums(Fields.list(document, "stages")),
        readings(Fields.required(document, "readings")),
        readings(Fields.required(document, "laterReadings")),
        document.getInteger("late"),
        document.getInteger("illustrative"),
        leftOut(Fields.required(document, "leftOut")));
  }

  private static List<Document> sums(Map<String, Sums> sums) {
    return sums.entrySet().stream()
        .map(
            entry ->
                new Document("of", entry.getKey())
                    .append("reported", entry.getValue().reported())
                    .append("verified", entry.getValue().verified())
                    .append("afterWindow", entry.getValue().afterWindow()))
        .toList();
  }

  private static Map<String, Sums> sums(List<Document> documents) {
    Map<String, Sums> sums = new LinkedHashMap<>();
    documents.forEach(
        document ->
            sums.put(
                document.getString("of"),
                new Sums(
                    Fields.number(document, "reported"),
                    Fields.number(document, "verified"),
                    Fields.number(document, "afterWindow"))));
    return sums;
  }

  private static Document readings(Readings readings) {
    return new Document("latest", readings.latest().stream().map(TallyDocument::reading).toList())
        .append("older", readings.older());
  }

  private static Readings readings(Document document) {
    return new Readings(
        Fields.list(document, "latest").stream().map(TallyDocument::reading).toList(),
        document.getInteger("older"));
  }

  static Document reading(Readings.Reading reading) {
    return new Document("on", reading.on().toString())
        .append("recorded", Fields.date(reading.recorded()))
        .append("milestone", reading.milestone())
        .append("numerator", reading.numerator())
        .append("denominator", reading.denominator());
  }

  static Readings.Reading reading(Document document) {
    return new Readings.Reading(
        LocalDate.parse(document.getString("on")),
        Fields.instant(document, "recorded"),
        document.getString("milestone"),
        Fields.number(document, "numerator"),
        Fields.number(document, "denominator"));
  }

  static Document leftOut(Map<Exclusion, Integer> leftOut) {
    Document document = new Document();
    leftOut.forEach((why, number) -> document.append(why.name(), number));
    return document;
  }

  static Map<Exclusion, Integer> leftOut(Document document) {
    Map<Exclusion, Integer> leftOut = new EnumMap<>(Exclusion.class);
    document.forEach((why, number) -> leftOut.put(Exclusion.valueOf(why), (Integer) number));
    return leftOut;
  }
}
