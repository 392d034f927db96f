package org.kept.chaos.load;

import java.util.List;
import java.util.Map;
import org.kept.chaos.child.KeptApi;

/** What is asked about a commitment until it is public, in the words of the API. */
final class DraftOrders {

  private DraftOrders() {}

  static Order draft(String campaign, String maker, String title, String key) {
    return Order.of(
            "draft a commitment",
            Order.Service.COMMITMENT,
            "POST",
            "/commitments",
            KeptApi.MEMBER,
            key,
            Map.of("campaignId", campaign, "makerId", maker, "content", Map.of("title", title)))
        .leaving("commitment.drafted", "/content/title/text", title);
  }

  /**
   * All of it.
   *
   * @param why which this content says and no other
   */
  static Order edit(String commitment, String why, Map<String, Object> content, String key) {
    return of("edit a draft", "PUT", commitment, "/content", KeptApi.MEMBER, key, content)
        .leaving("commitment.draft-edited", "/content/why/text", why);
  }

  /** A working copy is begun, and its revision told; no event says so. */
  static Order opening(String commitment, String key) {
    return of("open a draft", "GET", commitment, "/content", KeptApi.MEMBER, key, Map.of());
  }

  /** One field; what was saved is an event at the latest with the submission. */
  static Order save(String commitment, long basedOn, String field, String text, String key) {
    return of(
        "save a field",
        "PATCH",
        commitment,
        "/content",
        KeptApi.MEMBER,
        key,
        Map.of("basedOn", basedOn, "content", Map.of(field, text)));
  }

  static Order submission(String commitment, String key) {
    return of(
            "submit a commitment", "POST", commitment, "/submission", KeptApi.MEMBER, key, Map.of())
        .leaving("commitment.submitted", "/commitmentId", commitment);
  }

  static Order changes(String commitment, String key) {
    String change = "Say more, as " + key;
    return of(
            "request changes",
            "POST",
            commitment,
            "/changes",
            KeptApi.STAFF,
            key,
            Map.of("changes", List.of(Map.of("field", "title", "change", change))))
        .leaving("commitment.changes-requested", "/changes/0/change", change);
  }

  /**
   * A publication.
   *
   * @param saved by pointer into the content: texts that were saved field by field before
   */
  static Order publication(String commitment, Map<String, String> saved, String key) {
    Order order =
        of("publish a commitment", "POST", commitment, "/publication", KeptApi.STAFF, key, Map.of())
            .leaving("commitment.published", "/commitmentId", commitment);
    for (Map.Entry<String, String> text : saved.entrySet()) {
      order = order.leaving("commitment.published", "/content/" + text.getKey(), text.getValue());
    }
    return order;
  }

  private static Order of(
      String what,
      String method,
      String commitment,
      String part,
      String client,
      String key,
      Map<String, Object> body) {
    return Order.of(
        what,
        Order.Service.COMMITMENT,
        method,
        "/commitments/" + commitment + part,
        client,
        key,
        body);
  }
}
