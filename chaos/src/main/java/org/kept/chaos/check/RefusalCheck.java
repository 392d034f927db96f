package org.kept.chaos.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Refused;

/** What was refused did not happen, and there was a reason for it. */
final class RefusalCheck {

  /** By refusal: events about the commitment, one of which must have given the reason. */
  private static final Map<String, Set<String>> REASONS =
      Map.of(
          "milestone.commitment-over",
          events("commitment.withdrawn", "commitment.closed"),
          "commitment.not-published",
          events("commitment.withdrawn", "commitment.closed"),
          "milestone.stage-unknown",
          events("commitment.amended"),
          "commitment.extension-later",
          events("commitment.extended"),
          "commitment.target-verified",
          events("milestone.verified"),
          "commitment.stage-verified",
          events("milestone.verified"));

  private RefusalCheck() {}

  static void check(History history, List<Event> events, Findings findings) {
    Marks marks = Marks.of(history, events);
    Map<String, Set<String>> happened = new HashMap<>();
    for (Event event : events) {
      String commitment = event.data().path("commitmentId").asString("");
      happened.computeIfAbsent(commitment, id -> new HashSet<>()).add(event.type());
    }
    for (Refused command : history.refused()) {
      for (Mark mark : command.marks()) {
        if (marks.left(mark) > marks.wanted(mark)) {
          findings.doubled.add(
              "%s (%s) was refused and happened all the same: %s"
                  .formatted(command.what(), command.key(), mark));
        }
      }
      for (String code : command.codes()) {
        if (Collections.disjoint(
            REASONS.getOrDefault(code, Set.of()),
            happened.getOrDefault(command.about(), Set.of()))) {
          findings.lost.add(
              "%s (%s) was refused with %s, for which %s gave no reason"
                  .formatted(command.what(), command.key(), code, command.about()));
        }
      }
    }
  }

  private static Set<String> events(String... names) {
    Set<String> types = new HashSet<>();
    for (String name : names) {
      types.add("org.kept." + name + ".v1");
    }
    return types;
  }
}
