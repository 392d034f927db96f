package org.kept.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.progress.Running.Answer;
import tools.jackson.databind.JsonNode;

/** Campaigns, organizations, regions and the verification queue show what commitments show. */
class AcrossCommitmentsIT {

  private static final String CAMPAIGN = "/campaigns/100-million-families";
  private static final String MAKER = "/organizations/sptf";

  private static Running kept;

  @BeforeAll
  static void threeCommitmentsOneOfThemCountedAndOneWithdrawn() throws IOException {
    kept = new Running();
    Sptf.makerAndCampaign(kept);
    Sptf.commitment(kept, UUID.randomUUID().toString(), "counted");
    Sptf.commitment(kept, UUID.randomUUID().toString(), "empty");
    String withdrawn = UUID.randomUUID().toString();
    Sptf.commitment(kept, withdrawn, "withdrawn");
    kept.tell(withdrawn, new CommitmentWithdrawn(withdrawn, "The money is gone"));
    kept.await(
        "/commitments/withdrawn/progress", answer -> answer.text("state").equals("withdrawn"));
    try (InputStream csv =
        AcrossCommitmentsIT.class.getResourceAsStream("/spi4-use-illustrative.csv")) {
      kept.post(
          "/commitments/counted/deliverables/D2/imports?illustrative=true",
          Running.MEMBER,
          "text/csv",
          csv.readAllBytes());
    }
    kept.await(
        "/commitments/counted/progress",
        answer -> answer.body().at("/deliverables/1/countedTrue").asInt() == 51);
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  private static JsonNode shown(String path) {
    Answer answer = kept.get(path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<JsonNode> pages(String path, String items) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = shown(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.has("totals") || page.has("promised")).isEqualTo(cursor.isEmpty());
      page.get(items).forEach(all::add);
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return all;
  }

  @Test
  void aCampaignCountsItsCommitmentsAndDeliverablesByStatus() {
    JsonNode totals = shown(CAMPAIGN + "/progress").get("totals");

    assertThat(totals.get("commitments").asInt()).isEqualTo(3);
    assertThat(totals.get("byState").toString())
        .isEqualTo("{\"published\":2,\"withdrawn\":1,\"closed\":0}");
    assertThat(totals.at("/byStatus/Missed").asInt()).isEqualTo(2);
    assertThat(totals.at("/byStatus/Withdrawn").asInt()).isEqualTo(1);
    assertThat(totals.at("/byStatus/OnTrack").asInt()).isZero();
    assertThat(totals.get("deliverables").asInt()).isEqualTo(15);
    assertThat(totals.at("/deliverablesByStatus/Withdrawn").asInt()).isEqualTo(5);
    assertThat(totals.get("illustrative").asBoolean()).isTrue();
  }

  @Test
  void eachLineSaysWhatTheCommitmentSays() {
    for (String path : List.of(CAMPAIGN, MAKER)) {
      List<JsonNode> lines = pages(path + "/progress?limit=1", "commitments");

      assertThat(lines).hasSize(3);
      for (JsonNode line : lines) {
        JsonNode progress = shown("/commitments/" + line.get("slug").asString() + "/progress");
        for (String field :
            List.of("title", "state", "percent", "percentExact", "pace", "status")) {
          assertThat(line.get(field)).as(field).isEqualTo(progress.get(field));
        }
      }
    }
  }

  @Test
  void anOrganizationHasTheTotalsOfWhatItStated() {
    JsonNode organization = shown(MAKER + "/progress");

    assertThat(organization.get("name").asString()).isEqualTo("Social Performance Task Force");
    assertThat(organization.get("totals")).isEqualTo(shown(CAMPAIGN + "/progress").get("totals"));
    assertThat(shown("/organizations/" + Sptf.MAKER + "/progress")).isEqualTo(organization);
  }

  @Test
  void aRegionShowsWhatIsPromisedThereAndHowMuchOfItIsThere() {
    JsonNode regions = shown(CAMPAIGN + "/progress").get("regions");
    assertThat(regions).hasSize(6);
    int met = 0;
    for (JsonNode region : regions) {
      String path = CAMPAIGN + "/regions/" + region.get("code").asString() + "/progress";
      JsonNode there = shown(path);
      assertThat(there.get("promised").asInt()).isEqualTo(3);
      assertThat(there.get("met")).isEqualTo(region.get("met"));
      assertThat(there.get("name")).isEqualTo(region.get("name"));
      met += there.get("met").asInt();
      for (JsonNode line : pages(path + "?limit=2", "deliverables")) {
        String slug = line.at("/commitment/slug").asString();
        JsonNode progress = shown("/commitments/" + slug + "/progress");
        assertThat(line.get("deliverable")).isEqualTo(progress.at("/deliverables/1"));
        assertThat(progress.at("/deliverables/1/regions").valueStream())
            .contains(line.get("region"));
      }
    }
    assertThat(met).isEqualTo(3);
    assertThat(shown(CAMPAIGN + "/regions/LAC/progress").get("deliverables")).hasSize(3);
  }

  @Test
  void allOfThemAreShownAsTheyWere() {
    JsonNode before = shown(CAMPAIGN + "/progress?asOf=2014-07-01");
    assertThat(before.at("/totals/byStatus/NotStarted").asInt()).isEqualTo(2);
    assertThat(shown(CAMPAIGN + "/regions/LAC/progress?asOf=2015-03-01").get("met").asInt())
        .isZero();
    JsonNode march = shown(MAKER + "/progress?through=2014-03-31&limit=100");
    for (JsonNode line : march.get("commitments")) {
      String path = "/commitments/" + line.get("slug").asString() + "/progress?through=2014-03-31";
      assertThat(line.get("percentExact")).isEqualTo(shown(path).get("percentExact"));
    }
  }

  @Test
  void whatIsReportedWaitsToBeVerifiedTheOneToldFirstAtTheBeginning() {
    List<JsonNode> waiting = queue("/verification-queue?limit=20");
    assertThat(waiting).hasSize(52).doesNotHaveDuplicates();
    assertThat(waiting).extracting(it -> it.get("state").asString()).containsOnly("reported");
    assertThat(waiting).extracting(it -> it.get("recorded").asString()).isSorted();
    assertThat(waiting.getFirst().get("slug").asString()).isEqualTo("counted");
    assertThat(waiting.getFirst().get("maker").asString())
        .isEqualTo("Social Performance Task Force");
    assertThat(waiting.getFirst().get("own").asBoolean()).isFalse();
    assertThat(queue("/verification-queue?limit=51&campaign=100-million-families"))
        .isEqualTo(waiting);

    String first = waiting.get(0).get("id").asString();
    String second = waiting.get(1).get("id").asString();
    kept.post("/milestones/" + first + "/verification", Running.STAFF, "{}");
    kept.post("/milestones/" + second + "/dispute", Running.STAFF, "{\"reason\": \"No evidence\"}");
    comesTo(first, "verified");
    comesTo(second, "disputed");
    assertThat(queue("/verification-queue?limit=100"))
        .isEqualTo(waiting.subList(2, waiting.size()));

    kept.post(
        "/milestones/" + second + "/answer", Running.MEMBER, "{\"answer\": \"It is on the site\"}");
    comesTo(second, "reported");
    assertThat(queue("/verification-queue?limit=100"))
        .hasSize(51)
        .extracting(it -> it.get("id").asString())
        .startsWith(second);
  }

  private static void comesTo(String milestone, String state) {
    kept.await("/milestones/" + milestone, answer -> answer.text("state").equals(state));
  }

  @Test
  void theQueueIsForStaff() {
    assertThat(kept.get("/verification-queue").status()).isEqualTo(401);
    assertThat(kept.get("/verification-queue", Running.MEMBER).status()).isEqualTo(403);
    assertThat(kept.get("/verification-queue?campaign=nowhere", Running.STAFF).status())
        .isEqualTo(404);
  }

  private static List<JsonNode> queue(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = kept.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), Running.STAFF);
      assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
      page.body().get("items").forEach(all::add);
      cursor = page.text("next");
    } while (!cursor.isEmpty());
    return all;
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(kept.get("/campaigns/nowhere/progress").status()).isEqualTo(404);
    assertThat(kept.get("/organizations/nobody/progress").status()).isEqualTo(404);
    assertThat(kept.get(CAMPAIGN + "/regions/XX/progress").status()).isEqualTo(404);
  }

  @Test
  void aPageHas100EntriesAtMost() {
    assertThat(kept.get(CAMPAIGN + "/progress?limit=100").status()).isEqualTo(200);
    assertThat(kept.get(CAMPAIGN + "/progress?limit=101").text("field")).isEqualTo("limit");
    assertThat(kept.get(CAMPAIGN + "/progress?limit=0").text("field")).isEqualTo("limit");
    assertThat(kept.get(MAKER + "/progress?limit=101").text("field")).isEqualTo("limit");
    assertThat(kept.get(CAMPAIGN + "/regions/LAC/progress?limit=101").text("field"))
        .isEqualTo("limit");
    assertThat(kept.get("/verification-queue?limit=101", Running.STAFF).text("field"))
        .isEqualTo("limit");
  }
}
