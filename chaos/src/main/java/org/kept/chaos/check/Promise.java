package org.kept.chaos.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kept.chaos.history.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A commitment as far as it was told: what it promises as it reads now, and where it stands. */
final class Promise {

  private final Map<String, String> ending = new TreeMap<>();
  private final Map<String, String> beside = new TreeMap<>();
  private String state = "";
  private JsonNode content = MissingNode.getInstance();
  private boolean published;
  private List<JsonNode> choices = List.of();

  /** Takes the next event; one that this checker has no rule for must not be passed over. */
  void hear(Event event) {
    JsonNode data = event.data();
    switch (event.type().substring("org.kept.commitment.".length())) {
      case "drafted.v1" -> becomes("draft", data.path("content"));
      case "draft-edited.v1" -> content = data.path("content");
      case "submitted.v1" -> state = "submitted";
      case "changes-requested.v1" -> state = "changes-requested";
      case "published.v1" -> {
        published = true;
        becomes("published", data.get("content"));
      }
      case "amended.v1" -> content = data.get("content");
      case "extended.v1" -> {
        ObjectNode longer = (ObjectNode) content.deepCopy();
        longer.set("period", data.get("period"));
        content = longer;
      }
      case "translated.v1" -> translate(data);
      case "context-noted.v1" ->
          beside.put("note." + data.get("noteId").asString(), data.at("/note/text").asString());
      case "fact-chosen.v1" -> choose(choice(data.get("noteId"), data));
      case "withdrawn.v1" -> {
        state = "withdrawn";
        ending.put("withdrawalReason", data.get("reason").asString());
      }
      case "closed.v1" -> {
        state = "closed";
        for (String name : new String[] {"outcome", "computedOutcome"}) {
          ending.put(name, data.get(name).asString());
        }
        ending.putAll(Flat.of("closingStatement", data.get("statement")));
      }
      default -> throw new IllegalStateException("no rule for " + event.type());
    }
  }

  boolean isPublished() {
    return published;
  }

  boolean isWithdrawn() {
    return state.equals("withdrawn");
  }

  String state() {
    return state;
  }

  /** Empty while it is not closed. */
  String outcome() {
    return ending.getOrDefault("outcome", "");
  }

  JsonNode deliverables() {
    return content.get("deliverables");
  }

  /** One of them; missing where nothing is promised under that key. */
  JsonNode deliverable(String key) {
    for (JsonNode deliverable : deliverables()) {
      if (deliverable.get("key").asString().equals(key)) {
        return deliverable;
      }
    }
    return MissingNode.getInstance();
  }

  /** Everything that its page has to show. */
  Map<String, String> values() {
    Map<String, String> values = Flat.of("content", content);
    values.put("state", state);
    values.putAll(ending);
    values.putAll(beside);
    values.putAll(flat(choices));
    return values;
  }

  /** The same, as {@code GET /commitments/{id}} answers it. */
  static Map<String, String> shown(JsonNode page) {
    Map<String, String> values = Flat.of("content", page.path("content"));
    for (String name :
        new String[] {
          "state", "withdrawalReason", "outcome", "computedOutcome", "closingStatement"
        }) {
      values.putAll(Flat.of(name, page.path(name)));
    }
    for (JsonNode note : page.path("notes")) {
      values.put("note." + note.get("id").asString(), note.at("/note/text").asString());
    }
    List<JsonNode> chosen = new ArrayList<>();
    page.path("choices").forEach(it -> chosen.add(choice(it.get("note"), it)));
    values.putAll(flat(chosen));
    return values;
  }

  private void becomes(String now, JsonNode said) {
    state = now;
    content = said;
  }

  /** A text has one translation in each language. */
  private void translate(JsonNode data) {
    ObjectNode translated = (ObjectNode) content.deepCopy();
    content = translated;
    String field = data.get("field").asString();
    ObjectNode text =
        field.startsWith("deliverables[")
            ? (ObjectNode)
                deliverable(field.substring("deliverables[".length(), field.indexOf(']')))
                    .get("title")
            : (ObjectNode) translated.get(field);
    ArrayNode translations = text.withArray("/translations");
    translations.removeIf(it -> it.get("language").equals(data.get("language")));
    translations.add(
        translations
            .objectNode()
            .set("language", data.get("language"))
            .set("text", data.get("text"))
            .set("by", data.get("by")));
  }

  /** Takes the place of what was chosen before among the same facts, or some of them. */
  private void choose(JsonNode choice) {
    List<JsonNode> now = new ArrayList<>(choices);
    now.removeIf(before -> !Collections.disjoint(facts(before), facts(choice)));
    now.add(choice);
    choices = now;
  }

  private static Set<String> facts(JsonNode choice) {
    Set<String> facts = new HashSet<>(Set.of(choice.get("note").asString()));
    choice.get("among").forEach(other -> facts.add(other.asString()));
    return facts;
  }

  private static Map<String, String> flat(List<JsonNode> choices) {
    Map<String, String> values = new TreeMap<>();
    for (int place = 0; place < choices.size(); place++) {
      values.putAll(Flat.of("choice." + place, choices.get(place)));
    }
    return values;
  }

  private static ObjectNode choice(JsonNode note, JsonNode said) {
    ObjectNode choice = (ObjectNode) said.deepCopy();
    choice.removeAll();
    choice.set("note", note);
    choice.set("among", said.get("among"));
    choice.set("reason", said.get("reason"));
    return choice;
  }
}
