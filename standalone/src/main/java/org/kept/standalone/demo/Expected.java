package org.kept.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures that the demo's input must give, derived by hand from its rows and rules (see the
 * table in docs/demo-figures.md), so that a wrong sum anywhere shows.
 */
final class Expected {

  static final int ACCEPTED = 54;
  static final int REFUSED = 2;
  static final int TRUE_COUNT = 51;
  static final int REGIONS_MET = 3;
  static final int DIGESTS = 1;
  static final Map<String, Integer> PER_REGION =
      Map.of("EAP", 7, "ECA", 6, "LAC", 12, "MENA", 5, "SA", 10, "SSA", 11);
  static final Map<String, Integer> PERCENT = Map.of("D1", 20, "D2", 80, "D3", 0, "D4", 0, "D5", 0);

  private final List<String> deviations = new ArrayList<>();

  void that(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      deviations.add("%s: expected %s, found %s".formatted(what, expected, found));
    }
  }

  void holds(String what, boolean found) {
    if (!found) {
      deviations.add(what + ": not so");
    }
  }

  List<String> deviations() {
    return List.copyOf(deviations);
  }
}
