package org.kept.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.LedgerLine;
import org.kept.chaos.history.Mail;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Unfulfilled;
import tools.jackson.databind.node.ObjectNode;

/** A history that is well is found well, and each single fault in it is found for what it is. */
class CheckerTest {

  @Test
  void nothingIsFoundWhereNothingIsWrong() {
    assertThat(Checker.check(Histories.well().history()).all()).isEmpty();
  }

  @Test
  void anEventPublishedAgainByteByByteIsAllowedAndCounted() {
    Histories history = Histories.well();
    history.events.addAll(List.copyOf(history.events.subList(2, 5)));

    Findings findings = Checker.check(history.history());

    assertThat(findings.all()).isEmpty();
    assertThat(findings.duplicates()).isEqualTo(3);
  }

  @Test
  void newsOfAMailThatMayNeverHaveLeftMayBeToldAgain() {
    Histories history = Histories.well();
    history.ledger.put("<b@kept>", new LedgerLine("on-demand", "UNKNOWN"));
    history.mail("00003.eml", "<c@kept>", "SENT", "New: Institution-7.");

    Findings findings = Checker.check(history.history());

    assertThat(findings.all()).isEmpty();
    assertThat(findings.toldAgain()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource
  void aFaultIsFoundForWhatItIs(
      Consumer<Histories> fault, Function<Findings, List<String>> kind, String said) {
    Histories history = Histories.well();
    fault.accept(history);

    Findings findings = Checker.check(history.history());

    assertThat(kind.apply(findings)).anySatisfy(finding -> assertThat(finding).contains(said));
  }

  static Stream<Arguments> aFaultIsFoundForWhatItIs() {
    return Stream.of(
        fault(
            "an acknowledged event is not there",
            h -> h.events.removeIf(e -> e.id().equals("m2-1")),
            Findings::lost,
            "verify (k2) was acknowledged and left no"),
        fault(
            "the end of a stream is not there",
            h -> h.events.removeIf(e -> e.id().equals("m2-1")),
            Findings::lost,
            "made version 1 of m2, the topics end at 0"),
        fault(
            "a gap in a stream",
            h -> h.events.removeIf(e -> e.id().equals("c1-0")),
            Findings::lost,
            "event 0 of c1 was never published"),
        fault(
            "the API does not show it",
            h -> h.versions.put("m2", 0L),
            Findings::lost,
            "the API shows 0"),
        fault(
            "a row of a table is not there",
            h ->
                h.acknowledged.add(
                    new Acknowledged(
                        "import",
                        "k9",
                        null,
                        -1,
                        List.of(
                            new Mark(
                                "org.kept.milestone.reported.v1", "/subject", "Institution-99")))),
            Findings::lost,
            "Institution-99"),
        fault(
            "no answer ever",
            h -> h.unfulfilled.add(new Unfulfilled("log", "k9", "404")),
            Findings::lost,
            "log (k9) had to succeed: 404"),
        fault(
            "a mail that was said to be sent is not there",
            h -> h.mails.removeFirst(),
            Findings::lost,
            "<a@kept>"),
        fault(
            "a command done twice in its stream",
            h -> h.event("m2", 2, "milestone.verified", "{\"milestoneId\":\"m2\"}"),
            Findings::doubled,
            "verify (k2) was done 2 times"),
        fault(
            "a command done twice in two streams",
            h -> h.event("m10", 0, "milestone.reported", h.events.get(3).bytes()),
            Findings::doubled,
            "log (k1) was done 2 times"),
        fault(
            "two events at one place",
            h -> h.events.add(Histories.event("other", "m2", 1, "milestone.retracted", "{}")),
            Findings::doubled,
            "as m2-1 and as other"),
        fault(
            "one event at one place, told otherwise",
            h ->
                h.events.add(
                    Histories.event(
                        "m2-1", "m2", 1, "milestone.verified", "{\"milestoneId\":\"m2\" }")),
            Findings::doubled,
            "as m2-1 and as m2-1"),
        fault(
            "one id for two events",
            h ->
                h.events.add(
                    Histories.event(
                        "m2-1", "m3", 1, "milestone.verified", "{\"milestoneId\":\"m3\"}")),
            Findings::doubled,
            "the id m2-1 names"),
        fault(
            "an event before its forerunner",
            h -> Collections.swap(h.events, 0, 1),
            Findings::disordered,
            "commitment.drafted.v1 0 of c1 came after"),
        fault(
            "a stream in two partitions",
            h -> h.events.set(1, elsewhere(h.events.get(1))),
            Findings::disordered,
            "lies in topic-2"),
        fault(
            "a wrong count",
            h -> h.deliverable(2).put("counted", 2),
            Findings::projectionDifferences,
            "D3.counted is 1 in the topics and shown as 2"),
        fault(
            "a wrong region",
            h -> ((ObjectNode) h.deliverable(1).get("regions").get(0)).put("counted", 1),
            Findings::projectionDifferences,
            "D2.region.EAP is 2"),
        fault(
            "what is out of the window counted",
            h -> h.shown("m4", "reported", ""),
            Findings::projectionDifferences,
            "milestone m4: counted is false"),
        fault(
            "a wrong mean",
            h -> ((ObjectNode) h.progress.get("c1")).put("percentExact", 39.5),
            Findings::projectionDifferences,
            "percentExact is 39.6"),
        fault(
            "a milestone not listed",
            h -> h.milestones.remove("m7"),
            Findings::projectionDifferences,
            "milestone m7: state is reported"),
        fault(
            "a view behind its topic",
            h -> h.versions.put("m7", 5L),
            Findings::projectionDifferences,
            "version of m7"),
        fault(
            "a view of what was never told",
            h -> h.versions.put("m77", 0L),
            Findings::projectionDifferences,
            "m77 is shown and was never published"),
        fault(
            "no progress of what was published",
            h -> h.progress.remove("c1"),
            Findings::projectionDifferences,
            "progress of c1"),
        fault(
            "an event that a consumer could not take",
            h -> h.deadLetters = 1,
            Findings::projectionDifferences,
            "could not take 1"),
        fault(
            "a mail that arrived twice",
            h -> h.mails.add(h.mails.getFirst()),
            Findings::mailsDoubled,
            "<a@kept> arrived 2 times"),
        fault(
            "two digests of one day",
            CheckerTest::twoOfOneDay,
            Findings::mailsDoubled,
            "2 digests to reader@example.org on 2014-07-01"),
        fault(
            "a milestone told twice",
            h ->
                h.mail(
                    "00003.eml",
                    "<c@kept>",
                    "SENT",
                    "New: Institution-9 and Institution-3 (EAP) and 2 more."),
            Findings::mailsDoubled,
            "told of Institution-3 as new again in 00003.eml"));
  }

  private static Arguments fault(
      String name, Consumer<Histories> fault, Function<Findings, List<String>> kind, String said) {
    return argumentSet(name, fault, kind, said);
  }

  private static Event elsewhere(Event event) {
    return new Event(
        "topic-2",
        event.id(),
        event.type(),
        event.subject(),
        event.sequence(),
        event.time(),
        event.attributes(),
        event.bytes(),
        event.data());
  }

  private static void twoOfOneDay(Histories history) {
    for (String id : List.of("<x@kept>", "<y@kept>")) {
      history.mails.add(
          new Mail(id, id, Histories.READER, LocalDate.parse("2014-07-01"), "nothing"));
      history.ledger.putAll(Map.of(id, new LedgerLine("digest", "SENT")));
    }
  }
}
