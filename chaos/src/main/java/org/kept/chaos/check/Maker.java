package org.kept.chaos.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kept.chaos.history.Event;
import tools.jackson.databind.JsonNode;

/** An organization as far as it was told: its name, where it stands and who belongs to it. */
final class Maker {

  private final TreeSet<String> members = new TreeSet<>();
  private String name = "";
  private String state = "waiting";

  /** Takes the next event; one that this checker has no rule for must not be passed over. */
  void hear(Event event) {
    JsonNode data = event.data();
    switch (event.type().substring("org.kept.organization.".length())) {
      case "registered.v1", "renamed.v1" -> name = data.get("name").asString();
      case "approved.v1" -> state = "approved";
      case "member-joined.v1" -> members.add(data.get("memberId").asString());
      case "member-invited.v1" -> {
        // Nobody belongs to it before they accept.
      }
      default -> throw new IllegalStateException("no rule for " + event.type());
    }
  }

  /** Everything that its page has to show. */
  Map<String, String> values() {
    return new TreeMap<>(
        Map.of("name", name, "state", state, "members", String.join(" ", members)));
  }

  /** The same, as {@code GET /organizations/{id}} answers it to staff. */
  static Map<String, String> shown(JsonNode page) {
    TreeSet<String> members = new TreeSet<>();
    page.path("members").forEach(member -> members.add(member.get("id").asString()));
    return new TreeMap<>(
        Map.of(
            "name",
            page.path("name").asString(""),
            "state",
            page.path("state").asString(""),
            "members",
            String.join(" ", members)));
  }
}
