package org.kept.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.progress.Running.Answer;
import tools.jackson.databind.JsonNode;

/** The demo's figures, as each view shows them, and what is asked of a view in vain. */
class ViewsIT {

  private static final String D2 = "/commitments/sample/deliverables/D2";

  private static Running kept;

  @BeforeAll
  static void theDemo() throws IOException {
    kept = new Running();
    Sptf.makerAndCampaign(kept);
    String id = UUID.randomUUID().toString();
    Sptf.commitment(kept, id, "sample");
    kept.await("/commitments/sample/progress", answer -> answer.status() == 200);
    try (InputStream csv = ViewsIT.class.getResourceAsStream("/spi4-use-illustrative.csv")) {
      kept.post(D2 + "/imports?illustrative=true", Running.MEMBER, "text/csv", csv.readAllBytes());
    }
    kept.post(
        "/commitments/sample/milestones",
        Running.MEMBER,
        """
        {"deliverable":"D1","subject":"created","occurred":{"date":"2014-01"}}""");
    kept.await(
        "/commitments/sample/progress",
        answer ->
            answer.body().at("/deliverables/1/countedTrue").asInt() == 51
                && answer.body().at("/deliverables/0/counted").asInt() == 1);
    shown(D2, 52);
    shown("/commitments/sample/deliverables/D1", 1);
  }

  /** Figures are written before the milestones they are made of. */
  private static void shown(String deliverable, int milestones) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> pages(deliverable + "/explanation?limit=500").size() == milestones);
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  /** All items of all pages. */
  private static List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = kept.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
      page.body().get("items").forEach(all::add);
      cursor = page.text("next");
    } while (!cursor.isEmpty());
    return all;
  }

  private static BigDecimal sum(List<JsonNode> items) {
    return items.stream()
        .map(item -> item.get("adds").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void refused(String path, String field, String expected) {
    Answer answer = kept.get(path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.text("detail")).contains(field, expected);
  }

  @Test
  void theMilestonesOfEachFigureAddUpToIt() {
    JsonNode progress = kept.get("/commitments/sample/progress").body();
    assertThat(progress.get("deliverables")).hasSize(5);
    for (JsonNode deliverable : progress.get("deliverables")) {
      String path =
          "/commitments/sample/deliverables/" + deliverable.get("key").asString() + "/explanation";
      Answer first = kept.get(path);
      assertThat(first.body().get("figure").decimalValue())
          .isEqualByComparingTo(deliverable.get("countedTrue").decimalValue());
      assertThat(first.body().get("deliverable")).isEqualTo(deliverable);
      assertThat(sum(pages(path + "?limit=20")))
          .isEqualByComparingTo(deliverable.get("countedTrue").decimalValue());
      for (JsonNode region : deliverable.get("regions")) {
        String there = path + "?limit=5&region=" + region.get("code").asString();
        assertThat(sum(pages(there)))
            .isEqualByComparingTo(region.get("counted").decimalValue())
            .isEqualByComparingTo(kept.get(there).body().get("figure").decimalValue());
      }
    }
    List<JsonNode> all = pages(D2 + "/explanation?limit=30");
    assertThat(all).hasSize(52);
    List<JsonNode> left = pages(D2 + "/explanation?counted=false");
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().get("why").asString()).isEqualTo("out-of-window");
    assertThat(pages(D2 + "/explanation?why=out-of-window")).isEqualTo(left);
    assertThat(pages(D2 + "/explanation?why=disputed")).isEmpty();
    assertThat(pages(D2 + "/explanation?counted=true").getFirst().get("remarks").toString())
        .isEqualTo("[\"not-verified\",\"late\",\"illustrative\"]");
  }

  @Test
  void nothingWasKnownBeforeItWasTold() {
    assertThat(kept.get(D2 + "/explanation?asOf=2015-03-01").body().get("items")).isEmpty();
    assertThat(kept.get(D2 + "/explanation?asOf=2015-03-01").body().get("figure").asInt()).isZero();
    assertThat(kept.get(D2 + "/explanation?asOf=2015-03-02").body().get("figure").asInt())
        .isEqualTo(51);
    assertThat(
            kept.get("/commitments/sample/progress?asOf=2014-07-01")
                .body()
                .at("/deliverables/1/status")
                .asString())
        .isEqualTo("NotStarted");
    JsonNode march = kept.get(D2 + "/explanation?through=2014-03-31&limit=500").body();
    assertThat(march.get("figure").asInt()).isBetween(1, 50);
    assertThat(sum(pages(D2 + "/explanation?through=2014-03-31")))
        .isEqualByComparingTo(march.get("figure").decimalValue());
  }

  @Test
  void aPageOfAnExplanationHasAsManyAsItMayAndNoMore() {
    assertThat(kept.get(D2 + "/explanation").body().get("items")).hasSize(50);
    assertThat(kept.get(D2 + "/explanation?limit=51").body().get("items")).hasSize(51);
    assertThat(kept.get(D2 + "/explanation?limit=0").body().get("items")).hasSize(1);

    Sptf.commitment(kept, UUID.randomUUID().toString(), "large");
    kept.await("/commitments/large/progress", answer -> answer.status() == 200);
    StringBuilder csv = new StringBuilder("subject,occurred,country\n");
    IntStream.rangeClosed(1, 501)
        .forEach(row -> csv.append("MFI ").append(row).append(",2014-05-10,KH\n"));
    kept.post(
        "/commitments/large/deliverables/D2/imports",
        Running.MEMBER,
        "text/csv",
        csv.toString().getBytes(StandardCharsets.UTF_8));
    kept.await(
        "/commitments/large/progress",
        answer -> answer.body().at("/deliverables/1/countedTrue").asInt() == 501);
    shown("/commitments/large/deliverables/D2", 501);
    String large = "/commitments/large/deliverables/D2/explanation?limit=";
    assertThat(kept.get(large + 499).body().get("items")).hasSize(499);
    assertThat(kept.get(large + 500).body().get("items")).hasSize(500);
    assertThat(kept.get(large + 501).body().get("items")).hasSize(500);
  }

  @Test
  void whatIsNotKnownIsToldByItsName() {
    refused(D2 + "/explanation?region=XX", "region", "EAP / ECA / LAC / MENA / SA / SSA / OUT");
    refused(D2 + "/explanation?why=bad", "why", "out-of-window / disputed");
    refused(D2 + "/explanation?asOf=spring", "asOf", "2014-06-30 / 2014-06-30T12:00:00Z");
    refused(D2 + "/explanation?through=spring", "through", "2026-03-31");
    assertThat(kept.get("/commitments/sample/deliverables/D9/explanation").status()).isEqualTo(404);
    assertThat(kept.get("/commitments/none/deliverables/D2/explanation").status()).isEqualTo(404);
  }

  @Test
  void theBurnUpEndsWithTheFigureAndIsTheProgressThroughEachMonth() {
    JsonNode burnUp = kept.get(D2 + "/burn-up").body();
    assertThat(burnUp.get("monthsPerPoint").asInt()).isEqualTo(1);
    JsonNode points = burnUp.get("points");
    assertThat(points).hasSize(15);
    for (JsonNode point : points) {
      String through = point.get("through").asString();
      assertThat(point.at("/occurred/countedTrue").decimalValue())
          .isEqualByComparingTo(
              kept.get("/commitments/sample/progress?through=" + through)
                  .body()
                  .at("/deliverables/1/countedTrue")
                  .decimalValue());
      boolean told = through.equals("2015-03-31");
      assertThat(point.at("/recorded/countedTrue").asInt()).isEqualTo(told ? 51 : 0);
    }
    assertThat(points.get(14).at("/occurred/percent").asString()).isEqualTo("80.0");
    assertThat(points.get(11).get("pace").asString()).isEqualTo("100.0");
    assertThat(kept.get("/commitments/sample/deliverables/D9/burn-up").status()).isEqualTo(404);
    refused(D2 + "/burn-up?asOf=spring", "asOf", "2014-06-30");
  }

  @Test
  void theForecastSaysHowEachStatusWasReckoned() {
    JsonNode progress = kept.get("/commitments/sample/progress").body();
    JsonNode forecast = kept.get("/commitments/sample/forecast").body();
    assertThat(forecast.get("onTrackFrom").asInt()).isEqualTo(90);
    assertThat(forecast.get("behindFrom").asInt()).isEqualTo(60);
    assertThat(forecast.get("day").asString()).isEqualTo("2015-03-02");
    for (int i = 0; i < 5; i++) {
      JsonNode shown = progress.get("deliverables").get(i);
      JsonNode reckoned = forecast.get("deliverables").get(i);
      assertThat(reckoned.get("status")).isEqualTo(shown.get("status"));
      assertThat(reckoned.get("percent")).isEqualTo(shown.get("percentExact"));
      assertThat(reckoned.get("pace").asString()).isEqualTo("100.0");
    }
    JsonNode march =
        kept.get("/commitments/sample/forecast?through=2014-03-31").body().at("/deliverables/1");
    assertThat(march.get("daysGone").asInt()).isEqualTo(90);
    assertThat(march.get("days").asInt()).isEqualTo(365);
    assertThat(march.get("pace").asString()).isEqualTo("24.7");
    assertThat(march.get("reachedOn").asString()).startsWith("201");
    JsonNode untold =
        kept.get("/commitments/sample/forecast?asOf=2014-07-01").body().at("/deliverables/1");
    assertThat(untold.get("status").asString()).isEqualTo("NotStarted");
    assertThat(untold.has("reachedOn")).isFalse();
    refused("/commitments/sample/forecast?asOf=spring", "asOf", "2014-06-30");
  }
}
