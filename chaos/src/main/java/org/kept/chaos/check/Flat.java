package org.kept.chaos.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON by path, so that two sources of it can be compared one by one. */
final class Flat {

  private final Map<String, String> values = new TreeMap<>();

  private Flat() {}

  /**
   * Every value by its path. What has a key or a language is found by that and not by its place;
   * numbers are without trailing zeros.
   */
  static Map<String, String> of(String path, JsonNode json) {
    Flat flat = new Flat();
    flat.put(path, json);
    return flat.values;
  }

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private void put(String path, JsonNode json) {
    if (json.isObject()) {
      json.propertyNames().forEach(name -> put(path + "." + name, json.get(name)));
    } else if (json.isArray()) {
      for (int place = 0; place < json.size(); place++) {
        JsonNode item = json.get(place);
        String name = item.path("key").asString(item.path("language").asString("" + place));
        put(path + "[" + name + "]", item);
      }
    } else if (json.isNumber()) {
      values.put(path, number(json.decimalValue()));
    } else if (json.isValueNode() && !json.isNull()) {
      values.put(path, json.asString());
    }
  }
}
