package org.kept.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberLeft;
import org.kept.progress.Running.Answer;
import org.kept.testkit.AuthorizationTable;
import org.kept.testkit.Tokens;

/** Who may do what, as docs/authorization-milestones.md says: every cell of it is tried. */
class MilestoneAuthorizationTest {

  private static final String[] SCOPES = {"milestones:write", "milestones:review"};
  private static final String REASON = "{\"reason\":\"because of the table\"}";

  private static Running kept;

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("visitor", "");
    COLUMNS.put("editor", Tokens.member("eddy", SCOPES));
    COLUMNS.put("owner", Tokens.member("mia", SCOPES));
    COLUMNS.put("former member", Tokens.member("fay", SCOPES));
    COLUMNS.put("other organization", Tokens.member("otto", SCOPES));
    COLUMNS.put("staff", Tokens.staff("sam", SCOPES));
    COLUMNS.put("staff in the maker", Tokens.staff("ina", SCOPES));
    COLUMNS.put("admin", Tokens.admin("ada", SCOPES));
  }

  /** Somebody tries something on what is prepared for it. */
  @FunctionalInterface
  private interface Attempt {
    Answer by(String token);
  }

  private static final Map<String, Attempt> ATTEMPTS = new LinkedHashMap<>();

  static {
    ATTEMPTS.put("Log a milestone", MilestoneAuthorizationTest::log);
    ATTEMPTS.put(
        "Import milestones",
        token ->
            kept.post(
                "/commitments/table/deliverables/D2/imports",
                token,
                "text/csv",
                "subject,occurred,country\nImported MFI,2014-05-10,KH\n".getBytes()));
    ATTEMPTS.put(
        "Add evidence", token -> act(reported(), "evidence", token, "{\"note\":\"seen\"}"));
    ATTEMPTS.put("Correct a milestone", token -> act(reported(), "correction", token, REASON));
    ATTEMPTS.put("Retract a milestone", token -> act(reported(), "retraction", token, REASON));
    ATTEMPTS.put("Verify a milestone", token -> act(reported(), "verification", token, "{}"));
    ATTEMPTS.put(
        "Verify many milestones",
        token ->
            kept.post("/milestones/verifications", token, "{\"ids\":[\"" + reported() + "\"]}"));
    ATTEMPTS.put("Dispute a milestone", token -> act(reported(), "dispute", token, REASON));
    ATTEMPTS.put(
        "Answer a dispute",
        token -> {
          String id = reported();
          act(id, "dispute", Running.STAFF, REASON);
          return act(id, "answer", token, "{\"answer\":\"because of the table\"}");
        });
  }

  static {
    ATTEMPTS.put("Merge two subjects", token -> act(reported(), "merger", token, into()));
    ATTEMPTS.put(
        "Separate them again",
        token -> {
          String id = reported();
          act(id, "merger", Running.STAFF, into());
          return act(id, "separation", token, REASON);
        });
  }

  private static String into() {
    return REASON.replace("{", "{\"into\":\"" + reported() + "\",");
  }

  @BeforeAll
  static void start() {
    kept = new Running();
    Sptf.makerAndCampaign(kept);
    for (String person : List.of("fay", "ina")) {
      kept.tell(Sptf.MAKER, new OrganizationMemberJoined(Sptf.MAKER, person, "editor"));
    }
    kept.tell(Sptf.MAKER, new OrganizationMemberLeft(Sptf.MAKER, "fay"));
    kept.tell(Sptf.MAKER, new OrganizationMemberJoined(Sptf.MAKER, "eddy", "editor"));
    Sptf.commitment(kept, UUID.randomUUID().toString(), "table");
    // Who joined last is known when all is.
    String eddy = Tokens.member("eddy", SCOPES);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> log(eddy), answer -> answer.status() == 201);
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  private static Answer log(String token) {
    return kept.post(
        "/commitments/table/milestones",
        token,
        """
        {"deliverable":"D2","subject":"%s","country":"KH","occurred":{"date":"2014-05-10"}}"""
            .formatted(UUID.randomUUID()));
  }

  private static String reported() {
    return log(Running.MEMBER).text("id");
  }

  private static Answer act(String id, String act, String token, String body) {
    return kept.post("/milestones/" + id + "/" + act, token, body);
  }

  static Stream<Arguments> cells() {
    return AuthorizationTable.cells(
            "authorization-milestones.md", "Who may do what with milestones")
        .map(cell -> Arguments.of(cell.useCase(), cell.column(), cell.expected()));
  }

  @Test
  void theTableHasEveryUseCase() {
    assertThat(cells().map(it -> it.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(ATTEMPTS.keySet());
    assertThat(cells()).hasSize(ATTEMPTS.size() * COLUMNS.size());
  }

  @ParameterizedTest(name = "{0} | {1} | {2}")
  @MethodSource("cells")
  void aCellIsAsTheTableSays(String useCase, String column, String cell) {
    Answer answer = ATTEMPTS.get(useCase).by(COLUMNS.get(column));
    String code = answer.text("code");
    if (answer.body().has("items")) {
      code = answer.body().get("items").get(0).path("code").asString("");
    }
    if (cell.equals("yes")) {
      assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
      assertThat(code).isEmpty();
    } else {
      assertThat(code).as("%s", answer.body()).isEqualTo(cell);
    }
  }
}
