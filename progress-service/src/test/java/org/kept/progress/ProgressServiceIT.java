package org.kept.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.progress.Running.Answer;
import org.kept.testkit.AsyncApiDocument;
import org.kept.testkit.Tokens;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Telling what happened and reading what it adds up to, from outside. */
class ProgressServiceIT {

  private static Running kept;

  @BeforeAll
  static void start() {
    kept = new Running();
    Sptf.makerAndCampaign(kept);
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  private static String published(String slug) {
    String id = UUID.randomUUID().toString();
    Sptf.commitment(kept, id, slug);
    kept.await("/commitments/" + slug + "/progress", answer -> answer.status() == 200);
    return id;
  }

  private static byte[] sample() throws IOException {
    try (InputStream csv =
        ProgressServiceIT.class.getResourceAsStream("/spi4-use-illustrative.csv")) {
      return csv.readAllBytes();
    }
  }

  private static String told(String deliverable, String subject, String more) {
    return """
        {"deliverable":"%s","subject":"%s","occurred":{"date":"2014-05-10"}%s}"""
        .formatted(deliverable, subject, more);
  }

  private static JsonNode deliverable(JsonNode progress, String key) {
    for (JsonNode deliverable : progress.get("deliverables")) {
      if (deliverable.get("key").asString().equals(key)) {
        return deliverable;
      }
    }
    throw new AssertionError(key + " is not in " + progress);
  }

  private static Map<String, Integer> perRegion(JsonNode deliverable) {
    Map<String, Integer> counted = new TreeMap<>();
    deliverable
        .get("regions")
        .forEach(r -> counted.put(r.get("code").asString(), r.get("counted").asInt()));
    return counted;
  }

  @Test
  void theSampleGivesExactlyItsFiguresAndSendingItAgainChangesNothing() throws IOException {
    String id = published("sample");
    String imports = "/commitments/" + id + "/deliverables/D2/imports";

    Answer dry =
        kept.post(imports + "?dryRun=true&illustrative=true", Running.MEMBER, "text/csv", sample());
    assertThat(dry.status()).as("%s", dry.body()).isEqualTo(200);
    assertThat(dry.body().get("rows")).hasSize(56);
    assertThat(kept.get("/commitments/sample/milestones").body().get("items")).isEmpty();

    Answer first = kept.post(imports + "?illustrative=true", Running.MEMBER, "text/csv", sample());
    assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
    assertThat(first.body().get("accepted").asInt()).isEqualTo(54);
    assertThat(first.body().get("refused").asInt()).isEqualTo(2);
    assertThat(first.body().get("newMilestones").asInt()).isEqualTo(52);
    assertThat(first.body().get("evidenceAdded").asInt()).isEqualTo(2);
    assertThat(first.body().get("alreadyLogged").asInt()).isZero();
    JsonNode rows = first.body().get("rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("row").asInt()).isEqualTo(56);
    assertThat(rows.get(0).get("column").asString()).isEqualTo("region");
    assertThat(rows.get(0).get("code").asString()).isEqualTo("milestone.region-unknown");
    assertThat(rows.get(0).get("reason").asString()).contains("ZZZ", "EAP, ECA, LAC");
    assertThat(rows.get(1).get("row").asInt()).isEqualTo(57);
    assertThat(rows.get(1).get("column").asString()).isEqualTo("occurred");
    assertThat(rows.get(1).get("code").asString()).isEqualTo("milestone.date-impossible");
    assertThat(rows.get(1).get("reason").asString()).contains("2014-13-40");

    Answer progress =
        kept.await(
            "/commitments/sample/progress",
            answer -> deliverable(answer.body(), "D2").get("countedTrue").asInt() == 51);
    JsonNode d2 = deliverable(progress.body(), "D2");
    assertThat(perRegion(d2))
        .containsExactly(
            entry("EAP", 7),
            entry("ECA", 6),
            entry("LAC", 12),
            entry("MENA", 5),
            entry("SA", 10),
            entry("SSA", 11));
    assertThat(d2.get("counted").asInt()).isEqualTo(48);
    assertThat(d2.get("target").asInt()).isEqualTo(60);
    assertThat(d2.get("percent").asInt()).isEqualTo(80);
    assertThat(d2.get("percentExact").asString()).isEqualTo("80.0");
    assertThat(d2.get("regionsMet").asInt()).isEqualTo(3);
    assertThat(d2.get("regionsTotal").asInt()).isEqualTo(6);
    assertThat(d2.get("notCounted").get("outOfWindow").asInt()).isEqualTo(1);
    assertThat(d2.get("status").asString()).isEqualTo("Missed");
    assertThat(d2.get("late").asInt()).isEqualTo(51);
    assertThat(d2.get("illustrative").asBoolean()).isTrue();
    assertThat(progress.body().get("percent").asInt()).isEqualTo(16);
    assertThat(kept.get("/commitments/sample/milestones?limit=500").body().get("items"))
        .hasSize(52);

    String position =
        kept.await(
                "/commitments/sample/activity?since=0&limit=500",
                activity -> activity.body().get("entries").size() == 54)
            .text("position");
    Answer again = kept.post(imports + "?illustrative=true", Running.MEMBER, "text/csv", sample());
    assertThat(again.body().get("accepted").asInt()).isEqualTo(54);
    assertThat(again.body().get("newMilestones").asInt()).isZero();
    assertThat(again.body().get("evidenceAdded").asInt()).isZero();
    assertThat(again.body().get("alreadyLogged").asInt()).isEqualTo(54);
    Answer marker =
        kept.post("/commitments/sample/milestones", Running.MEMBER, told("D3", "done", ""));
    kept.get("/commitments/sample/progress?milestone=%s&atLeast=0".formatted(marker.text("id")));
    Answer since = kept.get("/commitments/sample/activity?since=" + position);
    assertThat(since.body().get("entries")).hasSize(1);
    assertThat(kept.get("/commitments/sample/reconciliation", Running.STAFF).text("agrees"))
        .isEqualTo("true");
  }

  @Test
  void aMilestoneIsToldOnceAndThenGainsEvidence() {
    String id = published("telling");
    String path = "/commitments/" + id + "/milestones";
    String body = told("D2", "Caja Andina", ",\"country\":\"pe\"");

    Answer first = kept.post(path, Running.MEMBER, body, "Idempotency-Key", "k-1");
    assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
    assertThat(first.headers()).containsEntry("location", "/milestones/" + first.text("id"));
    assertThat(first.headers()).containsEntry("etag", "\"0\"");
    assertThat(first.body().get("counted").asBoolean()).isTrue();
    assertThat(first.body().get("late").asBoolean()).isTrue();

    Answer replay = kept.post(path, Running.MEMBER, body, "Idempotency-Key", "k-1");
    assertThat(replay.status()).isEqualTo(201);
    assertThat(replay.body()).isEqualTo(first.body());
    assertThat(replay.headers()).containsEntry("idempotent-replay", "true");
    Answer reused =
        kept.post(
            path,
            Running.MEMBER,
            told("D2", "Caja Andina", ",\"country\":\"PE\",\"note\":\"x\""),
            "Idempotency-Key",
            "k-1");
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.text("code")).isEqualTo("request.key-reused");

    Answer same = kept.post(path, Running.STAFF, told("D2", "CAJA  andina", ",\"region\":\"LAC\""));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.body().get("alreadyLogged").asBoolean()).isTrue();
    Answer more =
        kept.post(
            path,
            Running.STAFF,
            told(
                "D2",
                "Caja Andina",
                ",\"region\":\"LAC\",\"evidence\":[{\"url\":\"https://example.org/a\"}]"));
    assertThat(more.body().get("evidenceAdded").asBoolean()).isTrue();
    assertThat(more.text("version")).isEqualTo("1");

    Answer shown = kept.get("/milestones/" + first.text("id") + "?atLeast=1");
    assertThat(shown.text("region")).isEqualTo("LAC");
    assertThat(shown.text("country")).isEqualTo("PE");
    assertThat(shown.body().get("history")).hasSize(2);
    assertThat(shown.body().get("evidence").get(0).get("url").asString())
        .isEqualTo("https://example.org/a");
    assertThat(
            deliverable(kept.get("/commitments/telling/progress").body(), "D2")
                .get("countedTrue")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsTakenBackIsShownWithTheFiguresBeforeAndAfter() {
    String id = published("correcting");
    String path = "/commitments/" + id + "/milestones";
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      ids.add(
          kept.post(path, Running.MEMBER, told("D2", "MFI " + i, ",\"country\":\"KH\""))
              .text("id"));
    }
    Answer seven =
        kept.await(
            "/commitments/correcting/activity?since=0", a -> a.body().get("entries").size() == 7);
    String position = seven.text("position");
    assertThat(seven.body().get("more").asBoolean()).isFalse();
    assertThat(figures(seven, "before", "D2").get("countedTrue").asInt()).isZero();
    assertThat(figures(seven, "after", "D2").get("countedTrue").asInt()).isEqualTo(7);

    Answer verified = kept.post("/milestones/" + ids.get(0) + "/verification", Running.STAFF, "{}");
    assertThat(verified.status()).as("%s", verified.body()).isEqualTo(200);
    Answer retracted =
        kept.post(
            "/milestones/" + ids.get(1) + "/retraction",
            Running.MEMBER,
            "{\"reason\":\"it uses an older tool\"}",
            "If-Match",
            "\"0\"");
    assertThat(retracted.status()).as("%s", retracted.body()).isEqualTo(200);
    Answer stale =
        kept.post(
            "/milestones/" + ids.get(2) + "/retraction",
            Running.MEMBER,
            "{\"reason\":\"it uses an older tool\"}",
            "If-Match",
            "\"3\"");
    assertThat(stale.status()).isEqualTo(412);

    Answer since =
        kept.await(
            "/commitments/correcting/activity?since=" + position,
            a -> a.body().get("entries").size() == 2);
    JsonNode entry = entryOf(since, "retracted");
    assertThat(entry.get("reason").asString()).isEqualTo("it uses an older tool");
    assertThat(entry.get("subject").asString()).isEqualTo("MFI 2");
    assertThat(entry.get("region").asString()).isEqualTo("EAP");
    assertThat(entry.get("figuresAfter").get("countedTrue").asInt()).isEqualTo(6);
    assertThat(figures(since, "before", "D2").get("countedTrue").asInt()).isEqualTo(7);
    assertThat(figures(since, "after", "D2").get("countedTrue").asInt()).isEqualTo(6);
    assertThat(figures(since, "after", "D2").get("verified").asInt()).isEqualTo(1);
    assertThat(figures(since, "after", "D2").get("notCounted").get("retracted").asInt())
        .isEqualTo(1);

    Answer halfway = kept.get("/commitments/correcting/activity?since=0&limit=4");
    assertThat(halfway.body().get("more").asBoolean()).isTrue();
    assertThat(figures(halfway, "after", "D2").get("countedTrue").asInt()).isEqualTo(4);
    Answer latest = kept.get("/commitments/correcting/activity?limit=3");
    assertThat(latest.body().get("entries")).hasSize(3);
    assertThat(figures(latest, "before", "D2").get("countedTrue").asInt()).isEqualTo(6);

    Answer left = kept.get("/commitments/correcting/milestones?counted=false");
    assertThat(left.body().get("items")).hasSize(1);
    assertThat(left.body().get("items").get(0).get("why").asString()).isEqualTo("retracted");
    Answer page = kept.get("/commitments/correcting/milestones?counted=true&limit=4");
    assertThat(page.body().get("items")).hasSize(4);
    Answer rest =
        kept.get(
            "/commitments/correcting/milestones?counted=true&limit=4&cursor=" + page.text("next"));
    assertThat(rest.body().get("items")).hasSize(2);
    assertThat(rest.body().has("next")).isFalse();
  }

  private static JsonNode entryOf(Answer activity, String kind) {
    for (JsonNode entry : activity.body().get("entries")) {
      if (entry.get("kind").asString().equals(kind)) {
        return entry;
      }
    }
    throw new AssertionError(kind + " is not in " + activity.body());
  }

  private static JsonNode figures(Answer activity, String when, String key) {
    for (JsonNode figures : activity.body().get(when)) {
      if (figures.get("key").asString().equals(key)) {
        return figures;
      }
    }
    throw new AssertionError(key + " is not in " + activity.body().get(when));
  }

  @Test
  void anAmendmentCountsAnewAndSaysSo() {
    String id = published("amending");
    String path = "/commitments/" + id + "/milestones";
    kept.post(path, Running.MEMBER, told("D2", "MFI 1", ",\"country\":\"KH\""));
    String last =
        kept.post(path, Running.MEMBER, told("D2", "MFI 2", ",\"country\":\"KH\"")).text("id");
    Answer before =
        kept.get(path.replace("milestones", "progress") + "?milestone=" + last + "&atLeast=0");
    kept.await(
        "/commitments/amending/progress",
        a -> deliverable(a.body(), "D2").get("countedTrue").asInt() == 2);

    Sptf.amended(kept, id, 2, Sptf.period("2014-06-01", "2014-12-31"));
    Answer after =
        kept.await(
            "/commitments/amending/progress",
            a -> deliverable(a.body(), "D2").get("notCounted").get("outOfWindow").asInt() == 2);
    assertThat(deliverable(after.body(), "D2").get("target").asInt()).isEqualTo(12);
    assertThat(after.text("position")).isNotEqualTo(before.text("position"));
    Answer since = kept.get("/commitments/amending/activity?since=" + before.text("position"));
    assertThat(since.body().get("recounts").get(0).get("reason").asString())
        .isEqualTo("we learned what is possible");
    assertThat(figures(since, "after", "D2").get("countedTrue").asInt()).isZero();
  }

  @Test
  void progressCanBeAskedAsOfADay() throws IOException {
    String id = published("through");
    kept.post(
        "/commitments/" + id + "/deliverables/D2/imports", Running.STAFF, "text/csv", sample());
    kept.await(
        "/commitments/through/progress",
        a -> deliverable(a.body(), "D2").get("countedTrue").asInt() == 51);
    Answer march = kept.get("/commitments/through/progress?through=2014-03-31");
    assertThat(deliverable(march.body(), "D2").get("countedTrue").asInt()).isEqualTo(10);
    assertThat(march.text("through")).isEqualTo("2014-03-31");
  }

  @Test
  void whatIsNotKnownHereIsNotFound() {
    Answer commitment =
        kept.post("/commitments/nowhere/milestones", Running.STAFF, told("D2", "x", ""));
    assertThat(commitment.status()).isEqualTo(404);
    assertThat(commitment.text("code")).isEqualTo("milestone.commitment-unknown");
    assertThat(kept.get("/commitments/nowhere/progress").status()).isEqualTo(404);
    assertThat(kept.get("/milestones/nothing").status()).isEqualTo(404);
    Answer milestone = kept.post("/milestones/nothing/verification", Running.STAFF, "{}");
    assertThat(milestone.text("code")).isEqualTo("milestone.unknown");
  }

  @Test
  void aQueryParameterThatIsNotKnownHereIsRefused() {
    Answer misspelt = kept.get("/commitments/nowhere/milestones?regoin=SA");
    assertThat(misspelt.status()).isEqualTo(400);
    assertThat(misspelt.text("code")).isEqualTo("request.parameter-unknown");
    assertThat(misspelt.text("field")).isEqualTo("regoin");
    assertThat(misspelt.text("detail")).contains("counted, cursor, deliverable, limit, region");
  }

  @Test
  void strangersAndTokensWithoutTheScopeAreTurnedAway() throws IOException {
    String id = published("strangers");
    String path = "/commitments/" + id + "/milestones";
    String body = told("D3", "done", "");
    Answer stranger = kept.post(path, Running.STRANGER, body);
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.text("code")).isEqualTo("milestone.not-yours");
    Answer scopeless = kept.post(path, Tokens.staff("sam"), body);
    assertThat(scopeless.text("code")).isEqualTo("auth.scope");
    Answer file =
        kept.post(
            "/commitments/" + id + "/deliverables/D2/imports",
            Running.STRANGER,
            "text/csv",
            sample());
    assertThat(file.text("code")).isEqualTo("milestone.not-yours");
    assertThat(kept.get("/commitments/strangers/reconciliation").status()).isEqualTo(401);
    assertThat(kept.get("/commitments/strangers/reconciliation", Running.MEMBER).status())
        .isEqualTo(403);
  }

  @Test
  void refusalsAreSaidInTheReadersLanguage() {
    String id = published("languages");
    Answer french =
        kept.post(
            "/commitments/" + id + "/milestones",
            Running.MEMBER,
            told("D2", "x", ",\"region\":\"XX\""),
            "Accept-Language",
            "fr");
    assertThat(french.status()).isEqualTo(422);
    assertThat(french.text("field")).isEqualTo("region");
    assertThat(french.text("detail")).startsWith("Il n’y a pas de région XX ici.");
  }

  @Test
  void theApiDescribesItself() {
    JsonNode description = kept.get("/v3/api-docs").body();
    assertThat(description.get("paths").propertyNames())
        .contains(
            "/commitments/{commitment}/milestones",
            "/commitments/{commitment}/deliverables/{deliverable}/imports",
            "/commitments/{commitment}/progress",
            "/commitments/{commitment}/activity",
            "/milestones/{id}/retraction");
    assertThat(kept.get("/actuator/health/readiness").text("status")).isEqualTo("UP");
  }

  @Test
  void aPageHasAsManyAsItMayAndNoMore() {
    String id = published("paging");
    StringBuilder csv = new StringBuilder("subject,occurred,country\n");
    for (int row = 0; row < 1_001; row++) {
      csv.append("MFI ").append(row).append(",2014-05-10,KH\n");
    }
    kept.post(
        "/commitments/" + id + "/deliverables/D2/imports",
        Running.MEMBER,
        "text/csv",
        csv.toString().getBytes(StandardCharsets.UTF_8));
    kept.await(
        "/commitments/paging/progress",
        a -> deliverable(a.body(), "D2").get("countedTrue").asInt() == 1_001);

    assertThat(page("milestones?limit=499", "items")).isEqualTo(499);
    assertThat(page("milestones?limit=500", "items")).isEqualTo(500);
    assertThat(page("milestones?limit=501", "items")).isEqualTo(500);
    assertThat(page("milestones", "items")).isEqualTo(50);
    assertThat(page("activity?since=0&limit=999", "entries")).isEqualTo(999);
    assertThat(page("activity?since=0&limit=1000", "entries")).isEqualTo(1_000);
    assertThat(page("activity?since=0&limit=1001", "entries")).isEqualTo(1_000);
    assertThat(page("activity?since=0", "entries")).isEqualTo(100);
  }

  private static int page(String query, String list) {
    return kept.get("/commitments/paging/" + query).body().get(list).size();
  }

  @Test
  void oneTraceIsFollowedFromTheRequestToTheRecordAndToTheProjection() {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    String trace = "00-" + traceId + "-00f067aa0ba902b7-01";
    String id = published("tracing");
    Logger logger = (Logger) LoggerFactory.getLogger("org.kept.trace");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.list = new CopyOnWriteArrayList<>();
    lines.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(lines);

    String milestone =
        kept.post(
                "/commitments/" + id + "/milestones",
                Running.MEMBER,
                told("D3", "done", ""),
                "traceparent",
                trace)
            .text("id");
    kept.await("/commitments/tracing/progress", answer -> told(lines, traceId).size() == 2);
    logger.detachAppender(lines);
    logger.setLevel(null);

    assertThat(MilestoneTopic.read().get(milestone))
        .hasSize(1)
        .allSatisfy(
            record -> assertThat(MilestoneTopic.header(record, "ce_traceparent")).isEqualTo(trace));
    assertThat(told(lines, traceId))
        .containsExactlyInAnyOrder(
            "POST /commitments/" + id + "/milestones answered 201",
            "progress-counts projected org.kept.milestone.reported.v1 of "
                + milestone
                + ", event 0");
  }

  private static List<String> told(ListAppender<ILoggingEvent> lines, String traceId) {
    return lines.list.stream()
        .filter(line -> traceId.equals(line.getMDCPropertyMap().get("trace")))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void itReadsWhatTheAsyncApiDocumentSays() {
    assertThat(kept.topics()).isEqualTo(AsyncApiDocument.topicsReadBy("progress-service"));
  }

  @Test
  void aRestartKeepsEverything() {
    String id = published("restarting");
    String milestone =
        kept.post("/commitments/" + id + "/milestones", Running.MEMBER, told("D3", "done", ""))
            .text("id");
    kept.restart();
    Answer after =
        kept.get("/commitments/restarting/progress?milestone=" + milestone + "&atLeast=0");
    assertThat(deliverable(after.body(), "D3").get("percent").asInt()).isEqualTo(100);
    assertThat(
            kept.post("/commitments/" + id + "/milestones", Running.MEMBER, told("D4", "done", ""))
                .status())
        .isEqualTo(201);
  }
}
