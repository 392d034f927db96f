package org.kept.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Refused;
import tools.jackson.databind.JsonNode;

/** How often each mark that is looked for was left, and how often it had to be. */
final class Marks {

  private final Map<Mark, Integer> left = new HashMap<>();
  private final Map<Mark, Integer> wanted = new HashMap<>();

  private Marks() {}

  static Marks of(History history, List<Event> events) {
    Marks marks = new Marks();
    Map<String, Set<String>> pointers = new HashMap<>();
    Stream.concat(
            history.acknowledged().stream().map(Acknowledged::marks),
            history.refused().stream().map(Refused::marks))
        .flatMap(List::stream)
        .forEach(
            mark ->
                pointers.computeIfAbsent(mark.type(), type -> new HashSet<>()).add(mark.pointer()));
    for (Event event : events) {
      for (String pointer : pointers.getOrDefault(event.type(), Set.of())) {
        JsonNode value = event.data().at(pointer);
        if (!value.isMissingNode() && !value.isNull()) {
          marks.left.merge(new Mark(event.type(), pointer, value.asString()), 1, Integer::sum);
        }
      }
    }
    history
        .acknowledged()
        .forEach(command -> command.marks().forEach(m -> marks.wanted.merge(m, 1, Integer::sum)));
    return marks;
  }

  int left(Mark mark) {
    return left.getOrDefault(mark, 0);
  }

  /** Once for each command that was acknowledged. */
  int wanted(Mark mark) {
    return wanted.getOrDefault(mark, 0);
  }
}
