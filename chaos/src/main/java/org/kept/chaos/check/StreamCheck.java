package org.kept.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kept.chaos.history.Event;

/** Each stream in one partition, its first occurrences in order, without a gap, told alike. */
final class StreamCheck {

  private StreamCheck() {}

  /** Every event once, in the order in which a consumer that drops duplicates takes them. */
  static List<Event> firstOccurrences(List<Event> events, Findings findings) {
    List<Event> first = new ArrayList<>();
    Map<String, TreeMap<Long, Event>> streams = new LinkedHashMap<>();
    Map<String, Event> byId = new HashMap<>();
    for (Event event : events) {
      TreeMap<Long, Event> stream =
          streams.computeIfAbsent(event.subject(), subject -> new TreeMap<>());
      Event before = stream.get(event.sequence());
      if (before != null) {
        if (event.repeats(before)) {
          findings.duplicates++;
        } else {
          findings.doubled.add(
              "%s is there as %s and as %s".formatted(event.place(), before.id(), event.id()));
        }
        continue;
      }
      if (!stream.isEmpty()) {
        follow(stream, event, findings);
      }
      Event namesake = byId.putIfAbsent(event.id(), event);
      if (namesake != null) {
        findings.doubled.add(
            "the id %s names %s and %s".formatted(event.id(), namesake.place(), event.place()));
      }
      stream.put(event.sequence(), event);
      first.add(event);
    }
    streams.forEach((subject, stream) -> gaps(subject, stream, findings));
    return first;
  }

  private static void follow(NavigableMap<Long, Event> stream, Event event, Findings findings) {
    Event last = stream.lastEntry().getValue();
    if (event.sequence() < last.sequence()) {
      findings.disordered.add("%s came after %s".formatted(event.place(), last.place()));
    }
    if (!event.partition().equals(last.partition())) {
      findings.disordered.add(
          "%s lies in %s, %s in %s"
              .formatted(event.place(), event.partition(), last.place(), last.partition()));
    }
  }

  private static void gaps(String subject, NavigableMap<Long, Event> stream, Findings findings) {
    for (long sequence = 0; sequence < stream.lastKey(); sequence++) {
      if (!stream.containsKey(sequence)) {
        findings.lost.add("event %d of %s was never published".formatted(sequence, subject));
      }
    }
  }
}
