package org.kept.chaos.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.history.Mark;

/** What is asked about milestones, in the words of the API. */
final class MilestoneOrders {

  /** Nothing more is told of what somebody else has ended meanwhile. */
  private static final String OVER = "milestone.commitment-over";

  private MilestoneOrders() {}

  static Order report(String commitment, Map<String, Object> body, String key) {
    return Order.of(
            "log a milestone",
            Order.Service.PROGRESS,
            "POST",
            "/commitments/" + commitment + "/milestones",
            KeptApi.MEMBER,
            key,
            body)
        .leaving("milestone.reported", "/subject", String.valueOf(body.get("subject")))
        .refusable(commitment, OVER, "milestone.stage-unknown");
  }

  static Order evidence(String commitment, Map<String, Object> logged, String key) {
    String note = "Seen again as " + key;
    Map<String, Object> body = new LinkedHashMap<>(logged);
    body.put("note", note);
    body.put("evidence", List.of(Map.of("url", "https://example.org/" + key)));
    return Order.of(
            "add evidence",
            Order.Service.PROGRESS,
            "POST",
            "/commitments/" + commitment + "/milestones",
            KeptApi.MEMBER,
            key,
            body)
        .leaving("milestone.evidence-added", "/note", note)
        .refusable(commitment, OVER, "milestone.stage-unknown");
  }

  static Order verification(String milestone, String key) {
    return of("verify a milestone", milestone, "/verification", KeptApi.STAFF, key, Map.of())
        .leaving("milestone.verified", "/milestoneId", milestone);
  }

  /**
   * One request about many.
   *
   * @param ids all of them
   * @param standing those among them that can be verified
   */
  static Order verifications(List<String> ids, List<String> standing, String key) {
    return Order.of(
            "verify many milestones",
            Order.Service.PROGRESS,
            "POST",
            "/milestones/verifications",
            KeptApi.STAFF,
            key,
            Map.of("ids", ids))
        .leaving(
            standing.stream()
                .map(id -> new Mark("org.kept.milestone.verified.v1", "/milestoneId", id))
                .toList());
  }

  static Order dispute(String milestone, String key) {
    return reasoned("dispute a milestone", milestone, "dispute", KeptApi.STAFF, key, "disputed");
  }

  static Order answer(String milestone, String key) {
    String answer = "Answered as " + key;
    return of(
            "answer a dispute", milestone, "/answer", KeptApi.MEMBER, key, Map.of("answer", answer))
        .leaving("milestone.answered", "/answer", answer);
  }

  static Order correction(String milestone, Map<String, Object> change, String key) {
    String reason = "Corrected as " + key;
    Map<String, Object> body = new LinkedHashMap<>(change);
    body.put("reason", reason);
    return of("correct a milestone", milestone, "/correction", KeptApi.MEMBER, key, body)
        .leaving("milestone.corrected", "/reason", reason);
  }

  static Order retraction(String milestone, String key) {
    return reasoned(
        "retract a milestone", milestone, "retraction", KeptApi.MEMBER, key, "retracted");
  }

  static Order merger(String milestone, String into, String key) {
    String reason = "One as " + key;
    return of(
            "merge subjects",
            milestone,
            "/merger",
            KeptApi.MEMBER,
            key,
            Map.of("into", into, "reason", reason))
        .leaving("milestone.merged", "/reason", reason);
  }

  static Order separation(String milestone, String key) {
    return reasoned("separate subjects", milestone, "separation", KeptApi.STAFF, key, "unmerged");
  }

  /**
   * A table.
   *
   * @param subjects of the rows that must be taken
   */
  static Order table(
      String commitment, String deliverable, String csv, List<String> subjects, String key) {
    return Order.of(
            "import a table",
            Order.Service.PROGRESS,
            "POST",
            "/commitments/%s/deliverables/%s/imports".formatted(commitment, deliverable),
            KeptApi.STAFF,
            key,
            "text/csv",
            csv)
        .leaving(
            subjects.stream()
                .map(subject -> new Mark("org.kept.milestone.reported.v1", "/subject", subject))
                .toList())
        .refusable(commitment, OVER);
  }

  private static Order reasoned(
      String what, String milestone, String part, String client, String key, String event) {
    String reason = "Said as " + key;
    return of(what, milestone, "/" + part, client, key, Map.of("reason", reason))
        .leaving("milestone." + event, "/reason", reason);
  }

  private static Order of(
      String what,
      String milestone,
      String part,
      String client,
      String key,
      Map<String, Object> body) {
    return Order.of(
        what, Order.Service.PROGRESS, "POST", "/milestones/" + milestone + part, client, key, body);
  }
}
