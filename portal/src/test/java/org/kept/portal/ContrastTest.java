package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style against WCAG 2.2 AA: 4.5 for text, 3 for what is drawn. */
class ContrastTest {

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6})");
  private static final String[] TEXT = {
    "ink", "soft", "brand", "good", "fine-blue", "warn", "alarm", "bad"
  };

  private final Map<String, String> light;
  private final Map<String, String> dark;

  ContrastTest() throws IOException {
    String css = Files.readString(Path.of("src/main/resources/portal/static/kept.css"));
    String[] roots = css.split(":root \\{");
    light = colours(roots[1].substring(0, roots[1].indexOf('}')));
    dark = colours(roots[2].substring(0, roots[2].indexOf('}')));
  }

  @Test
  void text_can_be_read_by_day_and_by_night() {
    for (Map<String, String> theme : new Map[] {light, dark}) {
      for (String text : TEXT) {
        assertThat(contrast(theme, text, "bg")).as(text + " on bg").isGreaterThanOrEqualTo(4.5);
      }
      assertThat(contrast(theme, "ink", "note")).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme, "soft", "tint")).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme, "on-brand", "brand")).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void bars_marks_and_focus_can_be_seen_by_day_and_by_night() {
    for (Map<String, String> theme : new Map[] {light, dark}) {
      assertThat(contrast(theme, "brand", "track")).isGreaterThanOrEqualTo(3);
      assertThat(contrast(theme, "ink", "track")).isGreaterThanOrEqualTo(3);
      assertThat(contrast(theme, "focus", "bg")).isGreaterThanOrEqualTo(3);
    }
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new HashMap<>();
    Matcher found = COLOUR.matcher(block);
    while (found.find()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static double contrast(Map<String, String> theme, String front, String back) {
    double a = luminance(theme.get(front));
    double b = luminance(theme.get(back));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.substring(1);
    if (hex.length() == 3) {
      hex = hex.replaceAll("(.)", "$1$1");
    }
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
