package org.kept.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Shown;
import tools.jackson.databind.JsonNode;

/** What is shown is what the topics alone add up to. */
final class ProjectionCheck {

  private ProjectionCheck() {}

  static void check(History history, List<Event> events, Findings findings) {
    if (history.deadLetters() > 0) {
      findings.projectionDifferences.add(
          "consumers could not take %d events".formatted(history.deadLetters()));
    }
    Shown shown = history.shown();
    Map<String, Long> last = new HashMap<>();
    events.forEach(event -> last.merge(event.subject(), event.sequence(), Math::max));
    last.forEach(
        (stream, version) ->
            differ("version of " + stream, version, shown.versions().get(stream), findings));
    Set<String> unpublished = new HashSet<>(shown.versions().keySet());
    unpublished.removeAll(last.keySet());
    unpublished.forEach(
        stream ->
            findings.projectionDifferences.add(
                "%s is shown and was never published".formatted(stream)));

    Recount recount = Recount.of(events);
    recount
        .figures()
        .forEach(
            (commitment, figures) ->
                compare(
                    "progress of " + commitment,
                    figures,
                    read(shown.progress().get(commitment), it -> Figures.shown(it).values()),
                    findings));
    recount
        .milestones()
        .forEach(
            (milestone, standing) ->
                compare(
                    "milestone " + milestone,
                    standing,
                    read(shown.milestones().get(milestone), Told::shown),
                    findings));
    recount
        .pages()
        .forEach(
            (id, values) ->
                compare(
                    "page of " + id,
                    values,
                    read(
                        shown.pages().get(id),
                        page -> page.has("content") ? Promise.shown(page) : Maker.shown(page)),
                    findings));
  }

  private static void compare(
      String what, Map<String, String> topics, Map<String, String> shown, Findings findings) {
    Set<String> names = new TreeSet<>(topics.keySet());
    names.addAll(shown.keySet());
    for (String name : names) {
      differ(what + ": " + name, topics.get(name), shown.get(name), findings);
    }
  }

  private static void differ(
      String what, @Nullable Object topics, @Nullable Object shown, Findings findings) {
    if (topics == null ? shown != null : !topics.equals(shown)) {
      findings.projectionDifferences.add(
          "%s is %s in the topics and shown as %s".formatted(what, topics, shown));
    }
  }

  private static Map<String, String> read(
      @Nullable JsonNode shown, Function<JsonNode, Map<String, String>> reading) {
    return shown == null ? Map.of() : reading.apply(shown);
  }
}
