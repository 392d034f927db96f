package org.kept.chaos.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A commitment with every measure, and milestones toward it, inside and outside its windows. */
final class Wording {

  private final LocalDate today;

  Wording(LocalDate today) {
    this.today = today;
  }

  /** Two years, one of them over. */
  Map<String, Object> period() {
    return Map.of("from", lastYear() + "-01-01", "to", today.getYear() + "-12-31");
  }

  Map<String, Object> content(String title, List<String> stages) {
    return Map.of(
        "language",
        "en",
        "title",
        title,
        "period",
        period(),
        "deliverables",
        List.of(
            deliverable("D1", "A guide", Map.of("kind", "delivery", "stages", stages)),
            Story.with(
                deliverable(
                    "D2",
                    "Institutions everywhere",
                    Map.of(
                        "kind",
                        "count-per-region",
                        "unit",
                        unit("MFI"),
                        "minimumPerRegion",
                        Map.of("EAP", 3, "ECA", 40, "LAC", 7, "SA", 500))),
                "window",
                Map.of("from", lastYear() + "-01-01", "to", lastYear() + "-12-31")),
            deliverable(
                "D3",
                "Webinars",
                Map.of("kind", "count", "unit", unit("webinar"), "target", 700, "baseline", 0)),
            deliverable(
                "D4",
                "Members that report",
                Map.of(
                    "kind",
                    "percentage",
                    "numerator",
                    unit("reporting member"),
                    "denominator",
                    unit("member"),
                    "target",
                    70))));
  }

  Map<String, Object> stage(String stage) {
    return Map.of(
        "deliverable", "D1", "subject", stage, "occurred", Map.of("date", lastYear() + "-Q2"));
  }

  Map<String, Object> milestone(String subject, RandomGenerator random) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("subject", subject);
    body.put("occurred", Map.of("date", date(random)));
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        body.put("deliverable", "D2");
        body.put("region", Story.region(random));
      }
      case 2 -> {
        body.put("deliverable", "D3");
        body.put("quantity", random.nextInt(1, 4));
        if (random.nextBoolean()) {
          body.put("region", Story.region(random));
        }
      }
      default -> {
        int denominator = random.nextInt(1, 1000);
        body.put("deliverable", "D4");
        body.put("numerator", random.nextInt(denominator + 1));
        body.put("denominator", denominator);
      }
    }
    return body;
  }

  /** Of the last three years, as exactly as sources are. */
  String date(RandomGenerator random) {
    LocalDate day = today.minusDays(random.nextInt(3 * 365));
    return switch (random.nextInt(6)) {
      case 0 -> Integer.toString(day.getYear());
      case 1 -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
      case 2 -> day.toString().substring(0, "2014-02".length());
      default -> day.toString();
    };
  }

  private int lastYear() {
    return today.getYear() - 1;
  }

  private static Map<String, Object> deliverable(
      String key, String title, Map<String, Object> measure) {
    return Map.of("key", key, "title", title, "measure", measure);
  }

  private static Map<String, Object> unit(String one) {
    return Map.of("one", one, "many", one + "s");
  }
}
