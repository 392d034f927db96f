package org.kept.standalone.demo;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the walk-through in plain text that a person enjoys reading. */
final class Terminal {

  private static final int BAR = 20;
  private final PrintStream out;
  private int chapter;

  Terminal(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.printf("%n%d. %s%n%s%n", ++chapter, title, "─".repeat(title.length() + 3));
  }

  void line(String format, Object... arguments) {
    out.printf("   " + format + "%n", arguments);
  }

  /** A bar of {@code share} percent with its numbers beside it. */
  void bar(String label, double share, String numbers) {
    int full = (int) Math.round(Math.clamp(share, 0, 100) / 100 * BAR);
    out.printf("   %-6s %s%s  %s%n", label, "█".repeat(full), "░".repeat(BAR - full), numbers);
  }

  void quote(String text) {
    text.lines().forEach(line -> out.println("   │ " + line));
  }

  /** What a deliverable's progress is, in words that fit its measure. */
  static String figures(JsonNode deliverable) {
    JsonNode stages = deliverable.path("stages");
    String counted = number(deliverable.get("counted"));
    String target = number(deliverable.get("target"));
    if (!stages.isEmpty()) {
      return "%s of %s stages".formatted(counted, target);
    }
    if (!deliverable.path("regions").isEmpty()) {
      return "%s of %s, regions met %s of %s"
          .formatted(
              counted,
              target,
              number(deliverable.get("regionsMet")),
              number(deliverable.get("regionsTotal")));
    }
    return "%s of %s".formatted(counted, target);
  }

  private static String number(@Nullable JsonNode value) {
    return value == null || value.isNull() ? "-" : value.asString();
  }
}
