package org.kept.chaos.check;

import java.util.List;
import java.util.Set;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Refused;
import tools.jackson.databind.node.ObjectNode;

/** What people change their minds about, each added to a history that is well and stays so. */
final class ChangingHistories {

  private ChangingHistories() {}

  /** D3 promises 2 and no longer 3, and a title was translated. */
  static Histories amended() {
    Histories h = Histories.well();
    String content = h.page("c1").get("content").toString().replace("\"target\":3", "\"target\":2");
    h.event("c1", 2, "commitment.amended", "{\"content\":%s,\"reason\":\"a\"}".formatted(content));
    h.event(
        "c1",
        3,
        "commitment.translated",
        "{\"field\":\"deliverables[D1].title\",\"language\":\"fr\",\"text\":\"Guide\",\"by\":\"human\"}");
    h.versions.put("c1", 3L);
    h.page("c1").set("content", Histories.json(content));
    ((ObjectNode) h.page("c1").at("/content/deliverables/0/title"))
        .set(
            "translations",
            Histories.json("[{\"language\":\"fr\",\"text\":\"Guide\",\"by\":\"human\"}]"));
    // 1 of 2 now: half, quarter, half, half.
    h.deliverable(2).put("target", 2).put("percent", 50).put("percentExact", 50.0);
    h.progress("c1").put("percent", 44).put("percentExact", 43.8);
    return h;
  }

  /** D1 promises another stage in place of the one that was done, D2 ends before May. */
  static Histories amendedAway() {
    Histories h = Histories.well();
    String content =
        h.page("c1")
            .get("content")
            .toString()
            .replace("\"written\"", "\"bound\"")
            .replaceFirst("(\"SA\":3.{0,60}?)2014-05-31", "$12014-04-30");
    h.event("c1", 2, "commitment.amended", "{\"content\":%s,\"reason\":\"a\"}".formatted(content));
    h.versions.put("c1", 2L);
    h.page("c1").set("content", Histories.json(content));
    h.shown("m1", "reported", "not-measured");
    h.shown("m2", "verified", "out-of-window");
    h.deliverable(0)
        .put("counted", 0)
        .put("countedTrue", 0)
        .put("reported", 0)
        .put("late", 0)
        .put("percent", 0)
        .put("percentExact", 0)
        .set(
            "stages",
            Histories.json(
                "[{\"name\":\"bound\",\"done\":false},{\"name\":\"printed\",\"done\":false}]"));
    ((ObjectNode) h.deliverable(0).get("notCounted")).put("notMeasured", 1);
    h.deliverable(1).put("countedTrue", 1).put("verified", 0).put("late", 1);
    ((ObjectNode) h.deliverable(1).get("window")).put("to", "2014-04-30");
    ((ObjectNode) h.deliverable(1).at("/regions/0")).put("counted", 1);
    ((ObjectNode) h.deliverable(1).get("notCounted")).put("outOfWindow", 2);
    // Nothing, quarter, third, half.
    h.progress("c1").put("percent", 27).put("percentExact", 27.1);
    return h;
  }

  static Histories extended() {
    Histories h = Histories.well();
    h.event(
        "c1",
        2,
        "commitment.extended",
        "{\"period\":{\"from\":\"2014-01-01\",\"to\":\"2015-06-30\"},\"reason\":\"e\"}");
    h.versions.put("c1", 2L);
    ((ObjectNode) h.page("c1").at("/content/period")).put("to", "2015-06-30");
    return h;
  }

  static Histories withdrawn() {
    Histories h = Histories.well();
    h.event("c1", 2, "commitment.withdrawn", "{\"commitmentId\":\"c1\",\"reason\":\"w\"}");
    h.versions.put("c1", 2L);
    h.page("c1").put("state", "withdrawn").put("withdrawalReason", "w");
    h.progress("c1").put("state", "withdrawn");
    for (int n = 0; n < 4; n++) {
      h.deliverable(n).put("status", "Withdrawn");
    }
    h.refused.add(
        new Refused(
            "log",
            "k8",
            Set.of("milestone.commitment-over"),
            "c1",
            List.of(
                new Mark("org.kept.milestone.reported.v1", "/subject", "Institution-refused"))));
    return h;
  }

  static Histories closed() {
    Histories h = Histories.well();
    h.event(
        "c1",
        2,
        "commitment.closed",
        "{\"outcome\":\"kept\",\"computedOutcome\":\"partly-kept\",\"statement\":{\"language\":\"en\",\"text\":\"s\"}}");
    h.versions.put("c1", 2L);
    h.page("c1")
        .put("state", "closed")
        .put("outcome", "kept")
        .put("computedOutcome", "partly-kept")
        .set("closingStatement", Histories.json("{\"language\":\"en\",\"text\":\"s\"}"));
    h.progress("c1").put("state", "closed").put("outcome", "kept");
    return h;
  }

  /** Of three facts the second was chosen, then the third in its place. */
  static Histories withFacts() {
    Histories h = Histories.well();
    for (int n = 1; n <= 3; n++) {
      h.event(
          "c1",
          1 + n,
          "commitment.context-noted",
          "{\"noteId\":\"n%1$d\",\"note\":{\"language\":\"en\",\"text\":\"t%1$d\"}}".formatted(n));
    }
    chosen(h, 5, "n2", "n1");
    chosen(h, 6, "n3", "n2");
    h.versions.put("c1", 6L);
    h.page("c1")
        .set(
            "notes",
            Histories.json(
                """
                [{"id":"n1","note":{"text":"t1"}},{"id":"n2","note":{"text":"t2"}},
                 {"id":"n3","note":{"text":"t3"}}]"""));
    h.page("c1")
        .set("choices", Histories.json("[{\"note\":\"n3\",\"among\":[\"n2\"],\"reason\":\"r\"}]"));
    return h;
  }

  private static void chosen(Histories h, long sequence, String note, String other) {
    h.event(
        "c1",
        sequence,
        "commitment.fact-chosen",
        "{\"noteId\":\"%s\",\"among\":[\"%s\"],\"reason\":\"r\"}".formatted(note, other));
  }

  /** The verified one moves out of its region and waits for staff again. */
  static Histories corrected() {
    Histories h = Histories.well();
    h.event(
        "m2",
        2,
        "milestone.corrected",
        "{\"region\":\"SA\",\"occurred\":{\"date\":\"2014-05-11\"},\"quantity\":1,\"reason\":\"c\"}");
    h.versions.put("m2", 2L);
    ObjectNode row = h.shown("m2", "reported", "");
    row.put("region", "SA").set("occurred", Histories.json("{\"date\":\"2014-05-11\"}"));
    // One of one in EAP, one of three in SA: two of four.
    h.deliverable(1)
        .put("counted", 2)
        .put("reported", 2)
        .put("verified", 0)
        .put("percent", 50)
        .put("percentExact", 50);
    ((ObjectNode) h.deliverable(1).at("/regions/0")).put("counted", 1);
    ((ObjectNode) h.deliverable(1).at("/regions/1")).put("counted", 1);
    // Half, half, third, half.
    h.progress("c1").put("percent", 46).put("percentExact", 45.8);
    return h;
  }

  static Histories answered() {
    Histories h = Histories.well();
    h.event("m6", 2, "milestone.answered", "{\"answer\":\"a\"}");
    h.versions.put("m6", 2L);
    h.shown("m6", "reported", "");
    h.deliverable(2)
        .put("counted", 2)
        .put("countedTrue", 2)
        .put("reported", 2)
        .put("late", 2)
        .put("percent", 67)
        .put("percentExact", 66.7);
    ((ObjectNode) h.deliverable(2).get("notCounted")).put("disputed", 0);
    // Half, quarter, two thirds, half.
    h.progress("c1").put("percent", 48).put("percentExact", 47.9);
    return h;
  }

  /** The one that stands for both is in dispute: neither counts. */
  static Histories merged() {
    Histories h = Histories.well();
    h.event("m7", 1, "milestone.merged", "{\"intoMilestoneId\":\"m6\",\"reason\":\"m\"}");
    h.versions.put("m7", 1L);
    h.shown("m7", "merged", "merged").put("mergedInto", "m6");
    h.deliverable(2)
        .put("counted", 0)
        .put("countedTrue", 0)
        .put("reported", 0)
        .put("late", 0)
        .put("percent", 0)
        .put("percentExact", 0);
    ((ObjectNode) h.deliverable(2).get("notCounted")).put("merged", 1);
    // Half, quarter, nothing, half.
    h.progress("c1").put("percent", 31).put("percentExact", 31.3);
    return h;
  }

  static Histories separated() {
    Histories h = Histories.well();
    h.event("m7", 1, "milestone.merged", "{\"intoMilestoneId\":\"m6\",\"reason\":\"m\"}");
    h.event("m7", 2, "milestone.unmerged", "{\"reason\":\"u\"}");
    h.versions.put("m7", 2L);
    return h;
  }

  static Histories mergedAndTakenBack() {
    Histories h = merged();
    h.event("m7", 2, "milestone.retracted", "{\"reason\":\"r\"}");
    h.versions.put("m7", 2L);
    h.shown("m7", "retracted", "retracted");
    ((ObjectNode) h.deliverable(2).get("notCounted")).put("merged", 0).put("retracted", 1);
    return h;
  }

  /** Sent back and handed in again, so that one mark is left by two commands. */
  static Histories submittedTwice() {
    Histories h = Histories.well();
    h.event("c2", 0, "commitment.drafted", "{\"content\":{\"title\":{\"text\":\"T\"}}}");
    h.event("c2", 1, "commitment.submitted", "{\"commitmentId\":\"c2\"}");
    h.event("c2", 2, "commitment.changes-requested", "{\"changes\":[{\"change\":\"x\"}]}");
    h.event("c2", 3, "commitment.draft-edited", "{\"content\":{\"title\":{\"text\":\"U\"}}}");
    h.event("c2", 4, "commitment.submitted", "{\"commitmentId\":\"c2\"}");
    h.versions.put("c2", 4L);
    h.pages.put(
        "c2", Histories.json("{\"state\":\"submitted\",\"content\":{\"title\":{\"text\":\"U\"}}}"));
    for (long version : new long[] {1, 4}) {
      h.acknowledged.add(
          new Acknowledged(
              "submit",
              "s" + version,
              "c2",
              version,
              List.of(new Mark("org.kept.commitment.submitted.v1", "/commitmentId", "c2"))));
    }
    return h;
  }

  static Histories organized() {
    Histories h = Histories.well();
    h.event("o1", 0, "organization.registered", "{\"name\":\"One\"}");
    h.event("o1", 1, "organization.member-joined", "{\"memberId\":\"p1\"}");
    h.event("o1", 2, "organization.approved", "{\"organizationId\":\"o1\"}");
    h.event("o1", 3, "organization.member-invited", "{\"invitationId\":\"i1\"}");
    h.event("o1", 4, "organization.member-joined", "{\"memberId\":\"p2\"}");
    h.event("o1", 5, "organization.renamed", "{\"name\":\"Two\"}");
    h.versions.put("o1", 5L);
    h.pages.put(
        "o1",
        Histories.json(
            "{\"name\":\"Two\",\"state\":\"approved\",\"members\":[{\"id\":\"p2\"},{\"id\":\"p1\"}]}"));
    return h;
  }
}
