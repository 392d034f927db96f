package org.kept.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Unfulfilled;
import tools.jackson.databind.JsonNode;

/** What was acknowledged happened, and once, however often it was asked for. */
final class CommandCheck {

  private CommandCheck() {}

  static void check(History history, List<Event> events, Findings findings) {
    for (Unfulfilled command : history.unfulfilled()) {
      findings.lost.add(
          "%s (%s) had to succeed: %s".formatted(command.what(), command.key(), command.answer()));
    }
    Map<Mark, Integer> left = left(history.acknowledged(), events);
    Map<String, Long> published = new HashMap<>();
    events.forEach(event -> published.merge(event.subject(), event.sequence(), Math::max));
    for (Acknowledged command : history.acknowledged()) {
      marks(command, left, findings);
      version(command, published, history.shown().versions(), findings);
    }
  }

  private static void marks(Acknowledged command, Map<Mark, Integer> left, Findings findings) {
    for (Mark mark : command.marks()) {
      int times = left.getOrDefault(mark, 0);
      if (times == 0) {
        findings.lost.add(
            "%s (%s) was acknowledged and left no %s"
                .formatted(command.what(), command.key(), mark));
      } else if (times > 1) {
        findings.doubled.add(
            "%s (%s) was done %d times: %s".formatted(command.what(), command.key(), times, mark));
      }
    }
  }

  private static void version(
      Acknowledged command,
      Map<String, Long> published,
      Map<String, Long> shown,
      Findings findings) {
    String stream = command.stream();
    if (stream == null || command.version() < 0) {
      return;
    }
    long inTopics = published.getOrDefault(stream, -1L);
    if (inTopics < command.version()) {
      findings.lost.add(
          "%s (%s) made version %d of %s, the topics end at %d"
              .formatted(command.what(), command.key(), command.version(), stream, inTopics));
    }
    long inApi = shown.getOrDefault(stream, -1L);
    if (inApi < command.version()) {
      findings.lost.add(
          "%s (%s) made version %d of %s, the API shows %d"
              .formatted(command.what(), command.key(), command.version(), stream, inApi));
    }
  }

  /** How often each mark that is looked for was left. */
  private static Map<Mark, Integer> left(List<Acknowledged> commands, List<Event> events) {
    Map<String, Set<String>> pointers = new HashMap<>();
    for (Acknowledged command : commands) {
      for (Mark mark : command.marks()) {
        pointers.computeIfAbsent(mark.type(), type -> new HashSet<>()).add(mark.pointer());
      }
    }
    Map<Mark, Integer> left = new HashMap<>();
    for (Event event : events) {
      for (String pointer : pointers.getOrDefault(event.type(), Set.of())) {
        JsonNode value = event.data().at(pointer);
        if (!value.isMissingNode() && !value.isNull()) {
          left.merge(new Mark(event.type(), pointer, value.asString()), 1, Integer::sum);
        }
      }
    }
    return left;
  }
}
