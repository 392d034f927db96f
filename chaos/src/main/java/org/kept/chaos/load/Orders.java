package org.kept.chaos.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.history.Mark;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of request, in the words of the API. A catalogue, and so longer than most classes:
 * each entry is read by itself.
 */
final class Orders {

  private static final String NOTHING = "";
  private static final String JSON = "application/json";

  private Orders() {}

  static Order campaign(
      String name, String key, Map<String, Object> period, Consumer<JsonNode> then) {
    return commitments(
        "open a campaign",
        "/campaigns",
        KeptApi.STAFF,
        key,
        Map.of(
            "name",
            name,
            "goal",
            "Find out what a power cut breaks.",
            "host",
            "Chaos",
            "period",
            period,
            "languages",
            List.of("en")),
        new Mark("org.kept.campaign.opened.v1", "/name/text", name),
        then);
  }

  static Order organization(String name, String key, Consumer<JsonNode> then) {
    return commitments(
        "register an organization",
        "/organizations",
        KeptApi.MEMBER,
        key,
        Map.of("name", name, "type", "network"),
        new Mark("org.kept.organization.registered.v1", "/name", name),
        then);
  }

  static Order approval(String organization, String key, Consumer<JsonNode> then) {
    return commitments(
        "approve an organization",
        "/organizations/" + organization + "/approval",
        KeptApi.STAFF,
        key,
        Map.of(),
        new Mark("org.kept.organization.approved.v1", "/organizationId", organization),
        then);
  }

  static Order draft(
      String campaign, String maker, String title, String key, Consumer<JsonNode> then) {
    return commitments(
        "draft a commitment",
        "/commitments",
        KeptApi.MEMBER,
        key,
        Map.of("campaignId", campaign, "makerId", maker, "content", Map.of("title", title)),
        new Mark("org.kept.commitment.drafted.v1", "/content/title/text", title),
        then);
  }

  static Order edit(
      String commitment,
      String title,
      Map<String, Object> content,
      String key,
      Consumer<JsonNode> then) {
    return new Order(
        "edit a draft",
        Order.Service.COMMITMENT,
        "PUT",
        "/commitments/" + commitment + "/content",
        KeptApi.MEMBER,
        key,
        JSON,
        json(content),
        List.of(new Mark("org.kept.commitment.draft-edited.v1", "/content/title/text", title)),
        then);
  }

  static Order submission(String commitment, String key, Consumer<JsonNode> then) {
    return commitments(
        "submit a commitment",
        "/commitments/" + commitment + "/submission",
        KeptApi.MEMBER,
        key,
        Map.of(),
        new Mark("org.kept.commitment.submitted.v1", "/commitmentId", commitment),
        then);
  }

  static Order publication(String commitment, String key, Consumer<JsonNode> then) {
    return commitments(
        "publish a commitment",
        "/commitments/" + commitment + "/publication",
        KeptApi.STAFF,
        key,
        Map.of(),
        new Mark("org.kept.commitment.published.v1", "/commitmentId", commitment),
        then);
  }

  static Order note(String commitment, String date, String key) {
    String text = "Noted as " + key;
    return commitments(
        "note a fact",
        "/commitments/" + commitment + "/notes",
        KeptApi.MEMBER,
        key,
        Map.of("occurred", Map.of("date", date), "note", text),
        new Mark("org.kept.commitment.context-noted.v1", "/note/text", text),
        answer -> {});
  }

  static Order milestone(
      String commitment, Map<String, Object> body, String key, Consumer<JsonNode> then) {
    return progress(
        "log a milestone",
        "/commitments/" + commitment + "/milestones",
        KeptApi.MEMBER,
        key,
        body,
        List.of(
            new Mark(
                "org.kept.milestone.reported.v1", "/subject", String.valueOf(body.get("subject")))),
        then);
  }

  static Order evidence(String commitment, Map<String, Object> logged, String key) {
    Map<String, Object> body = new LinkedHashMap<>(logged);
    body.put("note", "Seen again as " + key);
    body.put("evidence", List.of(Map.of("url", "https://example.org/" + key)));
    return progress(
        "add evidence",
        "/commitments/" + commitment + "/milestones",
        KeptApi.MEMBER,
        key,
        body,
        List.of(new Mark("org.kept.milestone.evidence-added.v1", "/note", "Seen again as " + key)),
        answer -> {});
  }

  static Order verification(String milestone, String key, Consumer<JsonNode> then) {
    return progress(
        "verify a milestone",
        "/milestones/" + milestone + "/verification",
        KeptApi.STAFF,
        key,
        Map.of(),
        List.of(new Mark("org.kept.milestone.verified.v1", "/milestoneId", milestone)),
        then);
  }

  static Order dispute(String milestone, String key, Consumer<JsonNode> then) {
    return progress(
        "dispute a milestone",
        "/milestones/" + milestone + "/dispute",
        KeptApi.STAFF,
        key,
        Map.of("reason", "Doubted as " + key),
        List.of(new Mark("org.kept.milestone.disputed.v1", "/reason", "Doubted as " + key)),
        then);
  }

  static Order retraction(String milestone, String key) {
    return progress(
        "retract a milestone",
        "/milestones/" + milestone + "/retraction",
        KeptApi.MEMBER,
        key,
        Map.of("reason", "Taken back as " + key),
        List.of(new Mark("org.kept.milestone.retracted.v1", "/reason", "Taken back as " + key)),
        answer -> {});
  }

  /**
   * A table.
   *
   * @param subjects of the rows that must be taken
   */
  static Order table(
      String commitment, String deliverable, String csv, List<String> subjects, String key) {
    return new Order(
        "import a table",
        Order.Service.PROGRESS,
        "POST",
        "/commitments/%s/deliverables/%s/imports".formatted(commitment, deliverable),
        KeptApi.STAFF,
        key,
        "text/csv",
        csv,
        subjects.stream()
            .map(subject -> new Mark("org.kept.milestone.reported.v1", "/subject", subject))
            .toList(),
        answer -> {});
  }

  static Order follow(
      String commitment, long version, String email, String at, Consumer<JsonNode> then) {
    return new Order(
        "ask to follow",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows?atLeast=" + version,
        null,
        "follow-" + email,
        JSON,
        json(
            Map.of(
                "commitment",
                commitment,
                "email",
                email,
                "language",
                "en",
                "zone",
                "UTC",
                "rhythm",
                "daily",
                "at",
                at)),
        List.of(),
        then);
  }

  static Order confirmation(String token, Consumer<JsonNode> then) {
    return new Order(
        "confirm a follow",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows/confirmation",
        null,
        "confirm-" + token,
        JSON,
        json(Map.of("token", token)),
        List.of(),
        then);
  }

  static Order digest(String follow, String key, Consumer<JsonNode> then) {
    return new Order(
        "send a digest",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows/" + follow + "/digests",
        KeptApi.STAFF,
        key,
        JSON,
        NOTHING,
        List.of(),
        then);
  }

  private static Order commitments(
      String what,
      String path,
      String client,
      String key,
      Map<String, Object> body,
      Mark mark,
      Consumer<JsonNode> then) {
    return new Order(
        what,
        Order.Service.COMMITMENT,
        "POST",
        path,
        client,
        key,
        JSON,
        json(body),
        List.of(mark),
        then);
  }

  private static Order progress(
      String what,
      String path,
      String client,
      String key,
      Map<String, Object> body,
      List<Mark> marks,
      Consumer<JsonNode> then) {
    return new Order(
        what, Order.Service.PROGRESS, "POST", path, client, key, JSON, json(body), marks, then);
  }

  private static String json(Map<String, Object> body) {
    return KeptApi.JSON.writeValueAsString(body);
  }
}
