package org.kept.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Itemized;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Unfulfilled;

/** What was acknowledged happened, and once, however often it was asked for. */
final class CommandCheck {

  private CommandCheck() {}

  static void check(History history, List<Event> events, Findings findings) {
    for (Unfulfilled command : history.unfulfilled()) {
      findings.lost.add(
          "%s (%s) had to succeed: %s".formatted(command.what(), command.key(), command.answer()));
    }
    for (Itemized command : history.itemized()) {
      if (!command.said().equals(command.expected())) {
        findings.lost.add(
            "%s (%s) was answered with %s instead of %s"
                .formatted(command.what(), command.key(), command.said(), command.expected()));
      }
    }
    Marks marks = Marks.of(history, events);
    Map<String, Long> published = new HashMap<>();
    events.forEach(event -> published.merge(event.subject(), event.sequence(), Math::max));
    for (Acknowledged command : history.acknowledged()) {
      command.marks().forEach(mark -> mark(command, mark, marks, findings));
      version(command, published, history.shown().versions(), findings);
    }
  }

  /** A mark that several commands leave must be there for each of them. */
  private static void mark(Acknowledged command, Mark mark, Marks marks, Findings findings) {
    int times = marks.left(mark);
    int wanted = marks.wanted(mark);
    if (times == 0) {
      findings.lost.add(
          "%s (%s) was acknowledged and left no %s".formatted(command.what(), command.key(), mark));
    } else if (times < wanted) {
      findings.lost.add(
          "%s (%s) is one of %d that were acknowledged, and %d happened: %s"
              .formatted(command.what(), command.key(), wanted, times, mark));
    } else if (times > wanted) {
      findings.doubled.add(
          "%s (%s) was done %d times: %s".formatted(command.what(), command.key(), times, mark));
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
}
