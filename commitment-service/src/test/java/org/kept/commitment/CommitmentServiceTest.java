package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.AsyncApiDocument;
import org.kept.testkit.Servers;
import org.kept.testkit.Tokens;
import tools.jackson.databind.JsonNode;

/** The thin path through the public API, over a real store and a real broker. */
@ExtendWith(RunningService.Shared.class)
class CommitmentServiceTest {

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(item -> item.path(field).asString(""))
        .toList();
  }

  @Test
  void aCommitmentIsStatedReviewedPublishedAndRead() {
    Api amelia = service.member("amelia");
    Answer opened = service.staff().post("/campaigns", Bodies.CAMPAIGN).is(201);
    assertThat(opened.header("Location")).isEqualTo("/campaigns/" + opened.id());
    assertThat(opened.header("ETag")).isEqualTo("\"0\"");
    assertThat(opened.version()).isZero();

    Answer registered =
        amelia.post("/organizations", Bodies.organization("SPTF " + Servers.fresh())).is(201);
    assertThat(registered.version()).isEqualTo(1);
    String maker = registered.id();
    amelia
        .post("/commitments", Bodies.commitment(opened.id(), maker, "{}"))
        .isProblem(403, "commitment.maker-not-approved");
    service.staff().post("/organizations/" + maker + "/approval").is(200);

    Answer drafted =
        amelia
            .post(
                "/commitments", Bodies.commitment(opened.id(), maker, "{\"title\": \"Keep true\"}"))
            .is(201);
    String path = "/commitments/" + drafted.id();
    assertThat(drafted.text("slug")).startsWith("keep-true");

    Answer incomplete = amelia.post(path + "/submission").isProblem(422, "commitment.several");
    assertThat(texts(incomplete.json().get("errors"), "code"))
        .containsExactly(
            "commitment.title-length",
            "commitment.period-missing",
            "commitment.deliverables-number");
    assertThat(texts(incomplete.json().get("errors"), "field"))
        .containsExactly("title", "period", "deliverables");

    Answer edited = amelia.with("If-Match", "\"0\"").put(path + "/content", Bodies.CONTENT).is(200);
    assertThat(edited.version()).isEqualTo(1);
    amelia.post(path + "/submission").is(200);
    service.anybody().get(path).isProblem(404, "request.not-found");
    Answer published = service.staff().post(path + "/publication").is(200);
    assertThat(published.version()).isEqualTo(3);
    Answer noted =
        amelia
            .post(
                path + "/notes",
                """
                {"deliverable": "D2", "occurred": {"date": "2014-02", "precision": "month"},
                 "note": "CERISE launched the SPI4 with input from SPTF.",
                 "source": "Blog of the campaign, 22 April 2014"}
                """)
            .is(200);

    Answer read = service.anybody().get(path + "?atLeast=" + noted.version()).is(200);
    assertThat(read.header("ETag")).startsWith("\"4.");
    assertThat(read.text("state")).isEqualTo("published");
    JsonNode content = read.json().get("content");
    assertThat(content.get("historical").asBoolean()).isTrue();
    assertThat(texts(content.get("deliverables"), "key")).containsExactly("D1", "D2", "D3", "D4");
    JsonNode d2 = content.get("deliverables").get(1);
    assertThat(d2.at("/measure/kind").asString()).isEqualTo("count-per-region");
    assertThat(d2.at("/measure/minimumPerRegion").properties())
        .hasSize(6)
        .allSatisfy(minimum -> assertThat(minimum.getValue().asInt()).isEqualTo(10));
    assertThat(d2.at("/measure/minimumPerRegion").propertyNames())
        .containsExactly("EAP", "ECA", "LAC", "MENA", "SA", "SSA");
    assertThat(content.at("/deliverables/0/window/to").asString()).isEqualTo("2014-12-31");
    assertThat(content.at("/statements/1/when/precision").asString()).isEqualTo("year");
    assertThat(read.json().at("/campaign/name").asString()).isEqualTo("100 Million Families");
    assertThat(read.json().at("/notes/0/occurred/precision").asString()).isEqualTo("month");
    assertThat(service.anybody().get("/commitments/" + drafted.text("slug")).is(200).id())
        .isEqualTo(drafted.id());

    Answer unchanged =
        service.anybody().with("If-None-Match", read.header("ETag")).get(path).is(304);
    assertThat(unchanged.response().body()).isEmpty();
  }

  @Test
  void itReadsWhatTheAsyncApiDocumentSays() {
    assertThat(service.topics()).isEqualTo(AsyncApiDocument.topicsReadBy("commitment-service"));
  }

  @Test
  void itsHistoryTellsInsidersAllAndOthersWhatIsPublic() {
    Answer published = service.publishedCommitment("henri");
    String path = "/commitments/" + published.id() + "/history?atLeast=" + published.version();

    Answer all = service.member("henri").with("Accept-Language", "fr").get(path).is(200);
    assertThat(texts(all.json().get("items"), "what"))
        .containsExactly("drafted", "submitted", "published");
    assertThat(texts(all.json().get("items"), "actor")).containsExactly("henri", "henri", "sabina");
    assertThat(all.json().at("/items/2/sentence").asString()).isEqualTo("l’a publié");

    Answer some = service.anybody().get(path).is(200);
    assertThat(texts(some.json().get("items"), "sentence")).containsExactly("published it");
  }

  @Test
  void aDraftIsThereForItsMakerAndStaffOnly() {
    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("dora");
    Answer drafted =
        service.member("dora").post("/commitments", Bodies.commitment(campaign, maker, "{}"));
    String path = "/commitments/" + drafted.is(201).id() + "?atLeast=0";

    assertThat(service.member("dora").get(path).is(200).text("state")).isEqualTo("draft");
    assertThat(service.staff().get(path).is(200).text("state")).isEqualTo("draft");
    String shown = "/commitments/" + drafted.id();
    service.member("else").get(shown).isProblem(404, "request.not-found");
    service.anybody().get(shown).isProblem(404, "request.not-found");
    service
        .member("else")
        .put("/commitments/" + drafted.id() + "/content", Bodies.CONTENT)
        .isProblem(403, "commitment.members-only");
  }

  @Test
  void publicCommitmentsAreListedByCampaignPageByPage() {
    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("lena");
    Api lena = service.member("lena");
    Answer last = null;
    for (int i = 0; i < 3; i++) {
      String id =
          lena.post("/commitments", Bodies.commitment(campaign, maker, Bodies.CONTENT))
              .is(201)
              .id();
      lena.post("/commitments/" + id + "/submission").is(200);
      last = service.staff().post("/commitments/" + id + "/publication").is(200);
    }
    service.anybody().get("/commitments/" + last.id() + "?atLeast=" + last.version()).is(200);
    lena.post("/commitments", Bodies.commitment(campaign, maker, Bodies.CONTENT)).is(201);

    Answer first = service.anybody().get("/commitments?limit=2&campaign=" + campaign).is(200);
    String next = first.text("next");
    Answer second =
        service.anybody().get("/commitments?limit=2&campaign=" + campaign + "&cursor=" + next);

    assertThat(first.json().get("items")).hasSize(2);
    assertThat(first.json().at("/items/0/id").asString()).isEqualTo(last.id());
    assertThat(first.json().at("/items/0/deliverables").asInt()).isEqualTo(4);
    assertThat(second.is(200).json().get("items")).hasSize(1);
    assertThat(second.json().has("next")).isFalse();
    assertThat(service.anybody().get("/commitments?campaign=nowhere").is(200).json().get("items"))
        .isEmpty();
  }

  @Test
  void membersAreShownToInsidersOnly() {
    String id = service.approvedOrganization("mina");
    String path = "/organizations/" + id + "?atLeast=2";

    Answer mine = service.member("mina").get(path).is(200);
    assertThat(mine.text("state")).isEqualTo("approved");
    assertThat(mine.json().at("/members/0/role").asString()).isEqualTo("owner");
    assertThat(service.anybody().get(path).is(200).json().has("members")).isFalse();
  }

  @Test
  void nobodyApprovesTheirOwnOrganization() {
    Api both = service.with(Tokens.staff("boss", "organizations:write", "organizations:review"));
    String id = both.post("/organizations", Bodies.organization("Own")).is(201).id();

    both.post("/organizations/" + id + "/approval").isProblem(403, "organization.review-own");
  }

  @Test
  void aSlugBelongsToOne() {
    String slug = "tool-" + Servers.fresh();
    String body =
        """
        {"name": "Toolmakers", "type": "network", "slug": "%s"}
        """
            .formatted(slug);
    service.member("tom").post("/organizations", body).is(201);

    long before = service.commits();
    Answer taken = service.member("tim").post("/organizations", body).isProblem(409, "slug.taken");

    assertThat(taken.text("field")).isEqualTo("slug");
    assertThat(service.commits()).isEqualTo(before);
  }

  @Test
  void theSameNameGivesTheNextSlug() {
    String name = "Namesakes " + Servers.fresh();
    Answer first = service.member("tom").post("/organizations", Bodies.organization(name)).is(201);
    Answer second = service.member("tim").post("/organizations", Bodies.organization(name)).is(201);

    assertThat(second.text("slug")).isEqualTo(first.text("slug") + "-2");
  }

  @Test
  void nobodyIsRefusedForASlugTheyDidNotAskFor() {
    String body = Bodies.organization("Popular " + Servers.fresh());
    Answer first = service.member("tom").post("/organizations", body).is(201);
    for (int number = 2; number <= 10; number++) {
      Answer next = service.member("tom").post("/organizations", body).is(201);
      assertThat(next.text("slug")).isEqualTo(first.text("slug") + "-" + number);
    }

    Answer eleventh = service.member("tom").post("/organizations", body).is(201);

    assertThat(eleventh.text("slug"))
        .isEqualTo(first.text("slug") + "-" + eleventh.id().substring(28));
  }

  @Test
  void aSlugThatWasRefusedWithItsOwnerIsFreeAgain() {
    String slug = "free-" + Servers.fresh();
    String wrong =
        """
        {"name": "Toolmakers", "type": "network", "country": "ZZ", "slug": "%s"}
        """
            .formatted(slug);
    service.member("tom").post("/organizations", wrong).isProblem(422, "organization.country");

    service.member("tim").post("/organizations", wrong.replace("ZZ", "FR")).is(201);
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBefore() {
    String body = Bodies.organization("Repeated " + Servers.fresh());
    Api tom = service.member("tom").with("Idempotency-Key", "key-" + Servers.fresh());
    Answer first = tom.post("/organizations", body).is(201);
    long before = service.commits();

    Answer again = tom.post("/organizations", body).is(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(first.header("Idempotent-Replay")).isEmpty();
    tom.post("/organizations", Bodies.organization("Another")).isProblem(422, "request.key-reused");
    assertThat(service.commits()).isEqualTo(before);
  }

  @Test
  void theOpenApiDocumentDescribesEveryOperation() {
    JsonNode api = service.anybody().get("/v3/api-docs").is(200).json();

    assertThat(api.get("paths").propertyNames())
        .contains(
            "/campaigns",
            "/campaigns/{idOrSlug}",
            "/organizations",
            "/organizations/{id}/approval",
            "/commitments",
            "/commitments/{id}/content",
            "/commitments/{id}/submission",
            "/commitments/{id}/publication",
            "/commitments/{id}/notes",
            "/commitments/{idOrSlug}/history");
    assertThat(api.at("/paths/~1campaigns/post/summary").asString()).isEqualTo("Open a campaign");
    assertThat(api.at("/paths/~1campaigns/post/responses/default/content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(texts(api.at("/paths/~1commitments~1{id}~1content/put/parameters"), "name"))
        .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
    assertThat(api.at("/components/schemas").propertyNames())
        .contains("Problem", "OpenCampaign", "RegisterOrganization", "DraftCommitment")
        .contains("NoteContext", "WordingBody", "CampaignPage", "CommitmentPage")
        .doesNotContain("Body");
    assertThat(api.at("/paths/~1commitments/post/responses").propertyNames())
        .contains("201", "401", "403", "409", "412", "422", "503", "default");
    assertThat(api.at("/components/schemas/Measure/discriminator/mapping").propertyNames())
        .containsExactlyInAnyOrder("delivery", "count", "count-per-region", "percentage");
  }

  @Test
  void itIsHealthyAndReady() {
    assertThat(service.anybody().get("/actuator/health/liveness").is(200).text("status"))
        .isEqualTo("UP");
    assertThat(service.anybody().get("/actuator/health/readiness").is(200).text("status"))
        .isEqualTo("UP");
  }
}
