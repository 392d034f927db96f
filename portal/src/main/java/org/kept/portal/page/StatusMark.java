package org.kept.portal.page;

import java.util.Map;
import org.kept.portal.words.Phrases;

/**
 * A status as a word with a shape and a colour, so that it can be told without seeing either.
 *
 * @param shape names the icon and the style
 */
public record StatusMark(String shape, String text) {

  private static final Map<String, String> SHAPES =
      Map.of(
          "NotStarted", "not-started",
          "OnTrack", "on-track",
          "Behind", "behind",
          "FarBehind", "far-behind",
          "Achieved", "achieved",
          "AchievedLate", "achieved-late",
          "Missed", "missed",
          "Withdrawn", "withdrawn");

  static StatusMark of(String status, Phrases phrases) {
    return new StatusMark(
        SHAPES.getOrDefault(status, "not-started"), phrases.sayOr("status." + status, status));
  }
}
