package org.kept.chaos.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.chaos.child.KeptApi;

/** What is asked about a public commitment, in the words of the API. */
final class PromiseOrders {

  /** Somebody else may have ended it meanwhile. */
  private static final String OVER = "commitment.not-published";

  private PromiseOrders() {}

  /** Another wording; targets below what is verified by then are refused. */
  static Order amendment(String commitment, Map<String, Object> content, String key) {
    String reason = "Amended as " + key;
    return of(
            "amend a commitment",
            commitment,
            "/amendments",
            KeptApi.MEMBER,
            key,
            Map.of("reason", reason, "content", content))
        .leaving("commitment.amended", "/reason", reason)
        .refusable(commitment, OVER, "commitment.target-verified", "commitment.stage-verified");
  }

  /** A later end; refused where a later one was quicker. */
  static Order extension(String commitment, LocalDate to, String key) {
    String reason = "Extended as " + key;
    return of(
            "extend a commitment",
            commitment,
            "/extension",
            KeptApi.MEMBER,
            key,
            Map.of("to", to.toString(), "reason", reason))
        .leaving("commitment.extended", "/reason", reason)
        .refusable(commitment, OVER, "commitment.extension-later");
  }

  static Order withdrawal(String commitment, String key) {
    String reason = "Given up as " + key;
    return of(
            "withdraw a commitment",
            commitment,
            "/withdrawal",
            KeptApi.MEMBER,
            key,
            Map.of("reason", reason))
        .leaving("commitment.withdrawn", "/reason", reason);
  }

  static Order closure(String commitment, String outcome, String key) {
    String statement = "Over as " + key;
    return of(
            "close a commitment",
            commitment,
            "/closure",
            KeptApi.STAFF,
            key,
            Map.of("outcome", outcome, "statement", statement))
        .leaving("commitment.closed", "/statement/text", statement);
  }

  static Order translation(String commitment, String field, String language, String key) {
    String text = "Traduit: " + key;
    return of(
            "translate a text",
            commitment,
            "/translations",
            KeptApi.MEMBER,
            key,
            Map.of("field", field, "language", language, "text", text, "by", "human"))
        .leaving("commitment.translated", "/text", text)
        .refusable(commitment, OVER);
  }

  static Order note(String commitment, String date, String key) {
    String text = "Noted as " + key;
    return of(
            "note a fact",
            commitment,
            "/notes",
            KeptApi.MEMBER,
            key,
            Map.of("occurred", Map.of("date", date), "note", text))
        .leaving("commitment.context-noted", "/note/text", text);
  }

  static Order choice(String commitment, String note, String other, String key) {
    String reason = "Chosen as " + key;
    return of(
            "choose between facts",
            commitment,
            "/choices",
            KeptApi.MEMBER,
            key,
            Map.of("note", note, "among", List.of(other), "reason", reason))
        .leaving("commitment.fact-chosen", "/reason", reason);
  }

  private static Order of(
      String what,
      String commitment,
      String part,
      String client,
      String key,
      Map<String, Object> body) {
    return Order.of(
        what,
        Order.Service.COMMITMENT,
        "POST",
        "/commitments/" + commitment + part,
        client,
        key,
        body);
  }
}
