package org.kept.commitment.read.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.ContractJson;
import tools.jackson.databind.JsonNode;

/**
 * Every field of a commitment at one version as text, by its path: {@code title}, {@code title@fr}
 * for its translation, {@code deliverables[D2].measure.minimumPerRegion.LAC}. A deliverable has its
 * key in the path, so that one that moved has not changed.
 */
final class Fields {

  /**
   * What a field says.
   *
   * @param prose whether people wrote it as running text
   */
  record Value(String text, boolean prose) {}

  private static final List<String> STANDING =
      List.of("state", "withdrawalReason", "outcome", "computedOutcome");

  private final Map<String, String> organizations;
  private final Map<String, Value> byPath = new LinkedHashMap<>();

  private Fields(Map<String, String> organizations) {
    this.organizations = organizations;
  }

  /**
   * The fields of a document of the view of commitments.
   *
   * @param organizations names by id
   */
  static Map<String, Value> of(Document commitment, Map<String, String> organizations) {
    Fields fields = new Fields(organizations);
    for (String field : STANDING) {
      fields.put(field, commitment.getString(field), false);
    }
    String content = commitment.getString("content");
    fields.object("", json(content == null ? commitment.getString("draft") : content));
    fields.field("closingStatement", json(commitment.getString("closingStatement")));
    for (Document noted : commitment.getList("notes", Document.class, List.of())) {
      JsonNode note = json(noted.getString("note"));
      fields.field("notes[" + note.path("id").asString("") + "]", note.path("note"));
    }
    return fields.byPath;
  }

  /** The ids of the organizations it names. */
  static Stream<String> partners(Document commitment) {
    String content = commitment.getString("content");
    return json(content == null ? commitment.getString("draft") : content)
        .findValuesAsString("organizationId")
        .stream();
  }

  private static JsonNode json(@Nullable String text) {
    return ContractJson.MAPPER.readTree(text == null ? "null" : text);
  }

  private void object(String path, JsonNode object) {
    object
        .properties()
        .forEach(
            field ->
                field(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue()));
  }

  private void field(String path, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return;
    }
    if (value.has("translations")) {
      text(path, value);
    } else if (path.equals("deliverables")) {
      value.forEach(it -> deliverable(path + "[" + it.path("key").asString("") + "]", it));
    } else if (value.isArray()) {
      put(path, list(value), false);
    } else if (value.isObject()) {
      object(path, value);
    } else {
      put(path, value.asString(), false);
    }
  }

  private void text(String path, JsonNode text) {
    put(path, text.path("text").asString(""), true);
    text.path("translations")
        .forEach(
            it ->
                put(
                    path + "@" + it.path("language").asString(""),
                    it.path("text").asString(""),
                    true));
  }

  /** Stands for the whole of it first, so that one that comes or goes is told as such. */
  private void deliverable(String path, JsonNode deliverable) {
    put(path, deliverable.at("/title/text").asString(""), false);
    deliverable
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("key")) {
                field(path + "." + field.getKey(), field.getValue());
              }
            });
  }

  private String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(this::item)
        .collect(Collectors.joining(", "));
  }

  private String item(JsonNode item) {
    if (item.has("organizationId")) {
      String id = item.path("organizationId").asString("");
      return organizations.getOrDefault(id, id);
    }
    if (item.has("name")) {
      return item.path("name").asString("");
    }
    return item.has("what")
        ? item.path("what").asString("") + " (" + item.at("/when/date").asString("") + ")"
        : item.asString("");
  }

  private void put(String path, @Nullable String text, boolean prose) {
    if (text != null && !text.isEmpty()) {
      byPath.put(path, new Value(text, prose));
    }
  }
}
