package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kept.commitment.Api.Answer;
import org.kept.contracts.ContractJson;
import org.kept.embedded.EmbeddedKafka;
import org.kept.testkit.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A campaign with everything in it goes into an empty service and comes out the same. */
@ExtendWith(RunningService.Shared.class)
class RestoreTest {

  private static RunningService service;
  private static EmbeddedKafka broker;

  @BeforeAll
  static void start(RunningService running, @TempDir Path folder) {
    service = running;
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Api admin(RunningService of) {
    return of.with(Tokens.admin("operator", "admin"));
  }

  /** Two makers, a draft, one that waits, a public one with a note and a public one in French. */
  private static String campaignWithEverything() {
    String campaign = service.openCampaign();
    for (String owner : new String[] {"greta", "hugo"}) {
      String maker = service.approvedOrganization(owner);
      Api member = service.member(owner);
      member.post("/commitments", Bodies.commitment(campaign, maker, "{\"title\": \"Begun\"}"));
      for (int i = 0; i < 2; i++) {
        String id =
            member.post("/commitments", Bodies.commitment(campaign, maker, Bodies.CONTENT)).id();
        member.put("/commitments/" + id + "/content", Bodies.CONTENT.replace("21", "22")).is(200);
        Answer done = member.post("/commitments/" + id + "/submission").is(200);
        if (i == 0) {
          service.staff().post("/commitments/" + id + "/publication").is(200);
          done =
              member
                  .post(
                      "/commitments/" + id + "/notes",
                      "{\"occurred\": {\"date\": \"2014-02\"}, \"note\": \"It began\"}")
                  .is(200);
        }
        member.get("/commitments/" + id + "?atLeast=" + done.version()).is(200);
      }
    }
    return campaign;
  }

  @Test
  void aCampaignComesOutAsItWentIn() {
    String campaign = campaignWithEverything();
    String path = "/campaigns/" + campaign;
    String archive = admin(service).get(path + "/archive").is(200).response().body();
    String export = service.anybody().get(path + "/export").is(200).response().body();
    assertThat(archive).doesNotContain("digest");

    try (RunningService empty = RunningService.empty(broker.bootstrapServers())) {
      JsonNode report = admin(empty).post("/imports/commitments", archive).is(200).json();
      assertThat(report.get("restored").asInt()).isEqualTo(1 + 2 + 6);
      assertThat(report.get("refused").asInt()).isZero();
      for (JsonNode stream : report.get("streams")) {
        awaitShown(empty, stream);
      }

      assertThat(admin(empty).get(path + "/archive").is(200).response().body()).isEqualTo(archive);
      assertThat(empty.anybody().get(path + "/export").is(200).response().body()).isEqualTo(export);
      JsonNode listed = empty.anybody().get("/commitments?campaign=" + campaign).is(200).json();
      assertThat(listed.get("total").asInt()).isEqualTo(2);
      String one = listed.at("/items/0/slug").asString();
      assertThat(empty.staff().get("/commitments/" + one + "/history").is(200).json())
          .isEqualTo(service.staff().get("/commitments/" + one + "/history").is(200).json());

      long before = empty.commits();
      JsonNode again = admin(empty).post("/imports/commitments", archive).is(200).json();
      assertThat(again.get("there").asInt()).isEqualTo(9);
      assertThat(empty.commits()).isEqualTo(before);
    }
  }

  @Test
  void oneCommitmentComesOutWithWhatItNeedsAndGoesInAsItWas() {
    String campaign = campaignWithEverything();
    String id =
        service
            .anybody()
            .get("/commitments?campaign=" + campaign)
            .json()
            .at("/items/0/id")
            .asString();
    String path = "/commitments/" + id;
    String archive = admin(service).get(path + "/archive").is(200).response().body();
    String export = service.anybody().get(path + "/export").is(200).response().body();

    try (RunningService empty = RunningService.empty(broker.bootstrapServers())) {
      JsonNode report = admin(empty).post("/imports/commitments", archive).is(200).json();
      assertThat(report.get("streams").findValuesAsString("kind"))
          .containsExactly("Campaign", "Organization", "Commitment");
      assertThat(report.get("restored").asInt()).isEqualTo(3);
      for (JsonNode stream : report.get("streams")) {
        awaitShown(empty, stream);
      }

      assertThat(admin(empty).get(path + "/archive").is(200).response().body()).isEqualTo(archive);
      assertThat(empty.anybody().get(path + "/export").is(200).response().body()).isEqualTo(export);
    }
    service.member("greta").get(path + "/archive").isProblem(403, "auth.scope");
    service.anybody().get(path + "/archive").isProblem(401, "auth.missing");
    admin(service).get("/commitments/nothing/archive").isProblem(404, "request.not-found");
  }

  @Test
  void whatIsSoundIsRestoredBesideWhatIsNot() {
    String campaign = campaignWithEverything();
    String archive = admin(service).get("/campaigns/" + campaign + "/archive").response().body();
    JsonNode whole = ContractJson.MAPPER.readTree(archive);
    ObjectNode unsound = (ObjectNode) whole.at("/streams/3/steps/0/events/0");
    unsound.put("name", "CommitmentPraised");

    try (RunningService empty = RunningService.empty(broker.bootstrapServers())) {
      JsonNode report = admin(empty).post("/imports/commitments", whole.toString()).is(200).json();

      assertThat(report.get("restored").asInt()).isEqualTo(1 + 2 + 5);
      assertThat(report.get("refused").asInt()).isOne();
      JsonNode refused = report.at("/streams/3");
      assertThat(refused.get("code").asString()).isEqualTo("restore.unreadable");
      assertThat(refused.get("detail").asString()).contains("CommitmentPraised");
      for (JsonNode stream : report.get("streams")) {
        if (stream.get("result").asString().equals("restored")) {
          awaitShown(empty, stream);
        }
      }
      empty
          .staff()
          .get("/commitments/" + refused.get("id").asString())
          .isProblem(404, "request.not-found");

      JsonNode again = admin(empty).post("/imports/commitments", archive).is(200).json();
      assertThat(again.get("restored").asInt()).isOne();
      assertThat(again.get("there").asInt()).isEqualTo(8);
    }
  }

  /** The views of the other service may still be on their way. */
  private static void awaitShown(RunningService in, JsonNode stream) {
    String address =
        switch (stream.get("kind").asString()) {
          case "Campaign" -> "/campaigns/";
          case "Organization" -> "/organizations/";
          default -> "/commitments/";
        };
    String id = stream.get("id").asString();
    long version = service.staff().get(address + id).is(200).version();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> in.staff().get(address + id + "?atLeast=" + version).is(200));
  }

  @Test
  void aLargeCampaignGoesOverInParts() {
    String path = "/campaigns/" + campaignWithEverything() + "/archive";
    JsonNode whole = admin(service).get(path).is(200).json();
    int steps = 0;
    for (JsonNode stream : whole.get("streams")) {
      steps += stream.get("steps").size();
    }

    try (RunningService empty = RunningService.empty(broker.bootstrapServers())) {
      long before = empty.commits();
      for (int skip = 0; skip < whole.get("streams").size(); skip += 4) {
        Answer part = admin(service).get(path + "?limit=4&skip=" + skip).is(200);
        assertThat(part.json().get("streams")).hasSizeLessThanOrEqualTo(4);
        JsonNode report =
            admin(empty).post("/imports/commitments", part.response().body()).is(200).json();
        assertThat(report.get("restored").asInt()).isEqualTo(part.json().get("streams").size());
      }
      assertThat(empty.commits()).isEqualTo(before + steps);
      JsonNode again = admin(empty).post("/imports/commitments", whole.toString()).is(200).json();
      assertThat(again.get("there").asInt()).isEqualTo(whole.get("streams").size());
    }
    assertThat(admin(service).get(path + "?skip=9").is(200).json().get("streams")).isEmpty();
    admin(service).get(path + "?skip=-1").isProblem(422, "request.field-invalid");
    admin(service).get(path + "?limit=0").isProblem(422, "request.field-invalid");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    admin(service)
        .post("/imports/commitments", "{\"format\": \"other\", \"streams\": []}")
        .isProblem(422, "restore.format");
    admin(service)
        .post("/imports/commitments", "{\"format\": ")
        .isProblem(400, "request.malformed");
    service.member("greta").get("/campaigns/x/archive").isProblem(403, "auth.scope");
    service
        .member("greta")
        .post("/imports/commitments", "{\"format\": \"other\", \"streams\": []}")
        .isProblem(403, "auth.scope");
  }

  @Test
  void aCommitmentWithoutItsCampaignIsRefused() {
    assertIncompleteWithout("Campaign");
    assertIncompleteWithout("Organization");
  }

  private static void assertIncompleteWithout(String kind) {
    JsonNode archive =
        admin(service).get("/campaigns/" + campaignWithEverything() + "/archive").is(200).json();
    List<String> sent = new ArrayList<>();
    for (JsonNode stream : archive.get("streams")) {
      if (!stream.get("kind").asString().equals(kind)) {
        sent.add(stream.toString());
      }
    }

    try (RunningService empty = RunningService.empty(broker.bootstrapServers())) {
      JsonNode report =
          admin(empty)
              .post(
                  "/imports/commitments",
                  "{\"format\": \"org.kept.archive.v1\", \"streams\": " + sent + "}")
              .is(200)
              .json();

      assertThat(report.get("refused").asInt()).isEqualTo(6);
      JsonNode last = report.get("streams").get(sent.size() - 1);
      assertThat(last.get("code").asString()).isEqualTo("restore.incomplete");
      assertThat(last.get("detail").asString()).contains(last.get("id").asString());
      // Each of the others is whole by itself.
      assertThat(report.get("restored").asInt()).isEqualTo(sent.size() - 6);
    }
  }
}
