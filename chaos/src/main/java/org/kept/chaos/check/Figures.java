package org.kept.chaos.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The figures of a commitment, flat, so that two sources of them can be compared one by one. */
final class Figures {

  private final Map<String, String> values = new TreeMap<>();

  /** As {@code GET /commitments/{id}/progress} answers them. */
  static Figures shown(JsonNode progress) {
    Figures figures = new Figures();
    figures.put("percent", progress.get("percent").decimalValue());
    figures.put("percentExact", progress.get("percentExact").decimalValue());
    figures.put("state", progress.get("state").asString());
    figures.put("outcome", progress.path("outcome").asString(""));
    for (JsonNode deliverable : progress.get("deliverables")) {
      String key = deliverable.get("key").asString();
      figures.put(key + ".window", window(deliverable));
      figures.put(
          key + ".withdrawn",
          Boolean.toString(deliverable.get("status").asString().equals("Withdrawn")));
      for (String name :
          new String[] {
            "counted",
            "countedTrue",
            "reported",
            "verified",
            "target",
            "percent",
            "percentExact",
            "regionsMet",
            "regionsTotal",
            "late"
          }) {
        figures.put(key + "." + name, deliverable.get(name).decimalValue());
      }
      for (JsonNode region : deliverable.get("regions")) {
        String place = key + ".region." + region.get("code").asString();
        figures.put(place, region.get("counted").decimalValue());
        figures.put(place + ".met", region.get("met").asString());
      }
      for (JsonNode stage : deliverable.get("stages")) {
        figures.put(key + ".stage." + stage.get("name").asString(), stage.get("done").asString());
      }
      JsonNode reading = deliverable.path("reading");
      if (reading.isObject()) {
        figures.put(key + ".reading", reading.get("milestone").asString());
      }
      for (String why :
          new String[] {"outOfWindow", "disputed", "retracted", "merged", "notMeasured"}) {
        figures.put(
            key + ".notCounted." + why, deliverable.get("notCounted").get(why).decimalValue());
      }
    }
    return figures;
  }

  /** From when to when it counts. */
  static String window(JsonNode deliverable) {
    return "%s to %s"
        .formatted(
            deliverable.at("/window/from").asString(), deliverable.at("/window/to").asString());
  }

  /** By name; numbers without trailing zeros. */
  Map<String, String> values() {
    return values;
  }

  void put(String name, String value) {
    values.put(name, value);
  }

  void put(String name, BigDecimal value) {
    values.put(name, Flat.number(value));
  }

  void put(String name, long value) {
    put(name, BigDecimal.valueOf(value));
  }
}
