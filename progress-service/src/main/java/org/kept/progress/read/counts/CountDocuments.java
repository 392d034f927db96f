package org.kept.progress.read.counts;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.counting.Tally;

/** Summaries, milestones and rows as documents; events in them are kept as the store keeps them. */
final class CountDocuments {

  private final EventTypes types;

  CountDocuments(EventTypes types) {
    this.types = types;
  }

  Document summary(Summary summary) {
    Document applied = new Document();
    summary.applied().forEach(applied::append);
    Document tallies = new Document();
    summary.tallies().forEach((key, tally) -> tallies.append(key, TallyDocument.write(tally)));
    return new Document("revision", summary.revision())
        .append("applied", applied)
        .append("tallies", tallies)
        .append("extras", summary.extras().stream().map(this::row).toList());
  }

  Summary summary(Document document) {
    Map<String, Long> applied = new HashMap<>();
    Fields.required(document, "applied")
        .forEach((partition, offset) -> applied.put(partition, (Long) offset));
    Map<String, Tally> tallies = new HashMap<>();
    Fields.required(document, "tallies")
        .forEach((key, tally) -> tallies.put(key, TallyDocument.read((Document) tally)));
    return new Summary(
        document.getString("_id"),
        document.getLong("version"),
        document.getLong("revision"),
        applied,
        tallies,
        Fields.list(document, "extras").stream().map(this::row).toList());
  }

  Document milestone(MilestoneHistory milestone) {
    MilestoneEvent first = milestone.entries().getFirst().event();
    return new Document("commitment", first.commitmentId())
        .append("deliverable", first.deliverable())
        .append("place", milestone.place())
        .append(
            "mergedInto",
            milestone.state() instanceof Milestone.Merged merged ? merged.into().value() : null)
        .append("waiting", milestone.waiting().orElse(null))
        .append("history", milestone.entries().stream().map(this::entry).toList());
  }

  MilestoneHistory milestone(Document document) {
    return new MilestoneHistory(
        document.getString("_id"),
        document.getLong("place"),
        Fields.list(document, "history").stream().map(this::entry).toList());
  }

  private Document entry(MilestoneHistory.Entry entry) {
    return event(entry.event())
        .append("sequence", entry.sequence())
        .append("at", Fields.date(entry.at()))
        .append("actor", entry.actor());
  }

  private MilestoneHistory.Entry entry(Document document) {
    return new MilestoneHistory.Entry(
        document.getLong("sequence"),
        Fields.instant(document, "at"),
        document.getString("actor"),
        event(document));
  }

  Document row(Row row) {
    Document document =
        new Document("commitment", row.commitment())
            .append("offset", row.place().offset())
            .append("extra", row.place().extra())
            .append("deliverable", row.deliverable())
            .append("at", Fields.date(row.at()));
    document.append("subject", row.subject() == null ? null : subject(row.subject()));
    document.append("figures", row.figures() == null ? null : FiguresDocument.write(row.figures()));
    return switch (row.cause()) {
      case Row.Told told -> document.append("told", told(told));
      case Row.Recounted recounted ->
          document.append(
              "recounted",
              new Document("revision", recounted.revision()).append("reason", recounted.reason()));
    };
  }

  Row row(Document document) {
    Document subject = Fields.document(document, "subject");
    Document figures = Fields.document(document, "figures");
    Document told = Fields.document(document, "told");
    return new Row(
        document.getString("commitment"),
        new Place(document.getLong("offset"), document.getInteger("extra")),
        document.getString("deliverable"),
        Fields.instant(document, "at"),
        told == null ? recounted(Fields.required(document, "recounted")) : told(told),
        subject == null ? null : subject(subject),
        figures == null ? null : FiguresDocument.read(figures));
  }

  private Document told(Row.Told told) {
    return event(told.event())
        .append("partition", told.partition())
        .append("offset", told.offset())
        .append("sequence", told.sequence())
        .append("actor", told.actor());
  }

  private Row.Told told(Document document) {
    return new Row.Told(
        document.getString("partition"),
        document.getLong("offset"),
        document.getLong("sequence"),
        document.getString("actor"),
        event(document));
  }

  private static Row.Recounted recounted(Document document) {
    return new Row.Recounted(document.getLong("revision"), document.getString("reason"));
  }

  private static Document subject(Row.Subject subject) {
    return new Document("name", subject.name())
        .append("region", subject.region())
        .append("occurred", subject.occurred())
        .append("illustrative", subject.illustrative());
  }

  private static Row.Subject subject(Document document) {
    return new Row.Subject(
        document.getString("name"),
        document.getString("region"),
        document.getString("occurred"),
        document.getBoolean("illustrative"));
  }

  private Document event(MilestoneEvent event) {
    StoredEvent stored = types.write("", event);
    return new Document("name", stored.name())
        .append("rev", stored.rev())
        .append("data", stored.data());
  }

  private MilestoneEvent event(Document document) {
    StoredEvent stored =
        new StoredEvent(
            "",
            document.getString("name"),
            document.getInteger("rev"),
            Fields.required(document, "data"));
    return (MilestoneEvent) types.read(stored);
  }
}
