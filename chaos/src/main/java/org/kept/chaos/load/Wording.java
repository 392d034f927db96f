package org.kept.chaos.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A commitment with every measure, and milestones toward it, inside and outside its windows.
 *
 * <p>Longer than most classes, since most of it is the JSON that is sent.
 */
final class Wording {

  private static final List<String> REGIONS = List.of("EAP", "ECA", "LAC", "MENA", "SA", "SSA");

  private final LocalDate today;

  Wording(LocalDate today) {
    this.today = today;
  }

  static String region(RandomGenerator random) {
    return REGIONS.get(random.nextInt(REGIONS.size()));
  }

  static List<String> stages(int n) {
    return List.of("begun-" + n, "written-" + n, "printed-" + n);
  }

  /** Three years, so that commitments have room to be extended. */
  Map<String, Object> campaign() {
    return Map.of("from", lastYear() + "-01-01", "to", (today.getYear() + 1) + "-12-31");
  }

  /** Two years, one of them over. */
  Map<String, Object> period() {
    return Map.of("from", lastYear() + "-01-01", "to", today.getYear() + "-12-31");
  }

  /** The last day after so many months more. */
  LocalDate extended(int months) {
    return LocalDate.of(today.getYear(), 12, 31).plusMonths(months);
  }

  Map<String, Object> content(String title, String why, List<String> stages) {
    Map<String, Object> content =
        content(
            title,
            stages,
            Map.of("EAP", 3, "ECA", 40, "LAC", 7, "SA", 500),
            window(lastYear() + "-01-01", lastYear() + "-12-31"),
            700,
            70);
    return with(with(content, "why", why), "period", period());
  }

  /**
   * Of the same deliverables, otherwise: more and less, longer and shorter; the period is not said,
   * since it stays. The title of D2 stays as well, and with it its translations.
   */
  Map<String, Object> amended(String title, List<String> stages, RandomGenerator random) {
    List<String> others = new ArrayList<>(stages);
    switch (random.nextInt(3)) {
      case 0 -> others.add("bound");
      case 1 -> others.removeLast();
      default -> {
        // All of them, and no more.
      }
    }
    return content(
        title,
        others,
        Map.of(
            "EAP",
            random.nextInt(3, 9),
            "ECA",
            random.nextInt(20, 60),
            random.nextBoolean() ? "LAC" : "MENA",
            random.nextInt(5, 9)),
        window(
            lastYear() + (random.nextBoolean() ? "-01-01" : "-04-01"),
            random.nextBoolean() ? lastYear() + "-09-30" : today.getYear() + "-12-31"),
        random.nextInt(4) == 0 ? random.nextInt(1, 5) : random.nextInt(300, 900),
        random.nextInt(30, 90));
  }

  private static Map<String, Object> content(
      String title,
      List<String> stages,
      Map<String, Integer> minima,
      Map<String, Object> window,
      int webinars,
      int percent) {
    return Map.of(
        "language",
        "en",
        "title",
        title,
        "deliverables",
        List.of(
            deliverable("D1", "A guide", Map.of("kind", "delivery", "stages", stages)),
            with(
                deliverable(
                    "D2",
                    "Institutions everywhere",
                    Map.of(
                        "kind",
                        "count-per-region",
                        "unit",
                        unit("MFI"),
                        "minimumPerRegion",
                        minima)),
                "window",
                window),
            deliverable(
                "D3",
                "Webinars",
                Map.of(
                    "kind", "count", "unit", unit("webinar"), "target", webinars, "baseline", 0)),
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
                    percent))));
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
        body.put("region", region(random));
      }
      case 2 -> {
        body.put("deliverable", "D3");
        body.put("quantity", random.nextInt(1, 4));
        if (random.nextBoolean()) {
          body.put("region", region(random));
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

  /** Something else than was said: where it was, when, or how much. */
  Map<String, Object> correction(Map<String, Object> said) {
    return switch (String.valueOf(said.get("deliverable"))) {
      case "D1" -> Map.of("occurred", Map.of("date", lastYear() + "-03"));
      case "D2" ->
          String.valueOf(said.get("subject")).hashCode() % 2 == 0
              ? Map.of("region", after(String.valueOf(said.get("region"))))
              : Map.of("occurred", Map.of("date", anotherDay(said)));
      case "D3" -> Map.of("quantity", number(said, "quantity") + 1, "tags", List.of("corrected"));
      case "D4" ->
          Map.of("numerator", (number(said, "numerator") + 1) % (number(said, "denominator") + 1));
      default -> throw new IllegalArgumentException("no deliverable of ours: " + said);
    };
  }

  private static String after(String region) {
    return REGIONS.get((REGIONS.indexOf(region) + 1) % REGIONS.size());
  }

  private static int number(Map<String, Object> said, String name) {
    return Integer.parseInt(String.valueOf(said.get(name)));
  }

  private String anotherDay(Map<String, Object> said) {
    String day = lastYear() + "-06-15";
    return Map.of("date", day).equals(said.get("occurred")) ? lastYear() + "-06-16" : day;
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

  private static Map<String, Object> window(String from, String to) {
    return Map.of("from", from, "to", to);
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(name, value);
    return more;
  }

  private static Map<String, Object> unit(String one) {
    return Map.of("one", one, "many", one + "s");
  }
}
