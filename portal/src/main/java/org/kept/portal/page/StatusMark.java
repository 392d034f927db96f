package org.kept.portal.page;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** The shapes of the statuses that come nearest: reached, by half, and not. */
  private static final Map<String, String> OUTCOMES =
      Map.of("kept", "achieved", "partly-kept", "behind", "not-kept", "missed");

  /** Statuses that stay true once nothing more is expected. */
  private static final Set<String> FINAL = Set.of("Achieved", "AchievedLate", "Missed");

  /** Of what was closed with an outcome. */
  static StatusMark closed(String outcome, Phrases phrases) {
    return new StatusMark(
        OUTCOMES.getOrDefault(outcome, "not-started"),
        phrases.sayOr("outcome." + outcome, outcome));
  }

  /** Null for a status that only what still runs can have. */
  static @Nullable StatusMark ofOver(String status, Phrases phrases) {
    return FINAL.contains(status) ? of(status, phrases) : null;
  }

  static StatusMark of(String status, Phrases phrases) {
    return new StatusMark(
        SHAPES.getOrDefault(status, "not-started"), phrases.sayOr("status." + status, status));
  }
}
