package org.kept.progress.read.definitions;

import java.time.LocalDate;
import java.util.function.Function;
import org.bson.Document;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.Window;
import org.kept.progress.model.Wording;

/** Commitment definitions as documents. */
final class DefinitionDocument {

  private final Function<String, RegionScheme> schemes;

  /**
   * @param schemes region schemes by id
   */
  DefinitionDocument(Function<String, RegionScheme> schemes) {
    this.schemes = schemes;
  }

  Document write(CommitmentDefinition definition) {
    return new Document("id", definition.id())
        .append("slug", definition.slug())
        .append("title", wording(definition.title()))
        .append("campaignId", definition.campaignId())
        .append("makerId", definition.makerId())
        .append("regionScheme", definition.regions().id())
        .append("period", window(definition.period()))
        .append(
            "deliverables",
            definition.deliverables().stream().map(DefinitionDocument::deliverable).toList())
        .append("state", definition.state().name())
        .append("outcome", definition.outcome())
        .append("revision", definition.revision())
        .append("reason", definition.reason());
  }

  CommitmentDefinition read(Document document) {
    return new CommitmentDefinition(
        document.getString("id"),
        document.getString("slug"),
        wording(document.get("title", new Document())),
        document.getString("campaignId"),
        document.getString("makerId"),
        schemes.apply(document.getString("regionScheme")),
        window(document.get("period", new Document())),
        document.getList("deliverables", Document.class).stream()
            .map(DefinitionDocument::deliverable)
            .toList(),
        CommitmentDefinition.State.valueOf(document.getString("state")),
        document.getString("outcome"),
        document.getLong("revision"),
        document.getString("reason"));
  }

  private static Document deliverable(DeliverableDefinition deliverable) {
    return new Document("key", deliverable.key())
        .append("title", wording(deliverable.title()))
        .append("measure", MeasureDocument.write(deliverable.measure()))
        .append("window", window(deliverable.window()));
  }

  private static DeliverableDefinition deliverable(Document document) {
    return new DeliverableDefinition(
        document.getString("key"),
        wording(document.get("title", new Document())),
        MeasureDocument.read(document.get("measure", new Document())),
        window(document.get("window", new Document())));
  }

  static Document wording(Wording wording) {
    return new Document("language", wording.language())
        .append("text", wording.text())
        .append(
            "translations",
            wording.translations().stream()
                .map(
                    t ->
                        new Document("language", t.language())
                            .append("text", t.text())
                            .append("by", t.by()))
                .toList());
  }

  static Wording wording(Document document) {
    return new Wording(
        document.getString("language"),
        document.getString("text"),
        document.getList("translations", Document.class).stream()
            .map(
                t ->
                    new Wording.Translation(
                        t.getString("language"), t.getString("text"), t.getString("by")))
            .toList());
  }

  private static Document window(Window window) {
    return new Document("from", window.from().toString()).append("to", window.to().toString());
  }

  private static Window window(Document document) {
    return new Window(
        LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to")));
  }
}
