package org.kept.progress.read.counts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.bson.Document;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Fraction;

/** Figures as they are kept in a row, exactly as they were then. */
final class FiguresDocument {

  private FiguresDocument() {}

  static Document write(Figures figures) {
    return new Document("counted", figures.counted())
        .append("towardTarget", figures.towardTarget())
        .append("reported", figures.reported())
        .append("verified", figures.verified())
        .append("target", figures.target())
        .append("part", figures.progress().numerator().toString())
        .append("whole", figures.progress().denominator().toString())
        .append("met", figures.met())
        .append("metAfterWindow", figures.metAfterWindow())
        .append("regions", figures.regions().stream().map(FiguresDocument::region).toList())
        .append("regionsMet", figures.regionsMet())
        .append("regionsTotal", figures.regionsTotal())
        .append("stages", figures.stages().stream().map(FiguresDocument::stage).toList())
        .append(
            "reading", figures.reading() == null ? null : TallyDocument.reading(figures.reading()))
        .append("leftOut", TallyDocument.leftOut(figures.leftOut()))
        .append("late", figures.late())
        .append("illustrative", figures.illustrative());
  }

  static Figures read(Document document) {
    Document reading = Fields.document(document, "reading");
    return new Figures(
        Fields.number(document, "counted"),
        Fields.number(document, "towardTarget"),
        Fields.number(document, "reported"),
        Fields.number(document, "verified"),
        Fields.number(document, "target"),
        new Fraction(
            new BigInteger(document.getString("part")),
            new BigInteger(document.getString("whole"))),
        document.getBoolean("met"),
        document.getBoolean("metAfterWindow"),
        regions(Fields.list(document, "regions")),
        document.getInteger("regionsMet"),
        document.getInteger("regionsTotal"),
        stages(Fields.list(document, "stages")),
        reading == null ? null : TallyDocument.reading(reading),
        TallyDocument.leftOut(Fields.required(document, "leftOut")),
        document.getInteger("late"),
        document.getInteger("illustrative"));
  }

  private static Document region(Figures.RegionFigure region) {
    return new Document("code", region.code())
        .append("counted", region.counted())
        .append("verified", region.verified())
        .append("target", region.target());
  }

  private static List<Figures.RegionFigure> regions(List<Document> documents) {
    return documents.stream()
        .map(
            document ->
                new Figures.RegionFigure(
                    document.getString("code"),
                    Fields.number(document, "counted"),
                    document.containsKey("verified")
                        ? Fields.number(document, "verified")
                        : BigDecimal.ZERO, // Written before this was kept.
                    document.getInteger("target")))
        .toList();
  }

  private static Document stage(Figures.StageFigure stage) {
    return new Document("name", stage.name())
        .append("done", stage.done())
        .append("verified", stage.verified());
  }

  private static List<Figures.StageFigure> stages(List<Document> documents) {
    return documents.stream()
        .map(
            document ->
                new Figures.StageFigure(
                    document.getString("name"),
                    document.getBoolean("done"),
                    document.getBoolean("verified", false)))
        .toList();
  }
}
