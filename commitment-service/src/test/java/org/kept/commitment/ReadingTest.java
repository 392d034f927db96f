package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import org.kept.servicekit.web.Cursor;
import org.kept.testkit.Servers;
import tools.jackson.databind.JsonNode;

/** What readers, members and staff are shown over HTTP. */
@ExtendWith(RunningService.Shared.class)
class ReadingTest {

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

  private static void awaitShown(Answer done) {
    service.staff().get("/commitments/" + done.id() + "?atLeast=" + done.version()).is(200);
  }

  private static final String TRANSLATED =
      Bodies.CONTENT.replace(
          "\"title\": \"Help pro-poor organizations keep true to their missions\"",
          """
          "title": {"language": "en", "text": "Help pro-poor organizations keep true",
                    "translations": [{"language": "fr", "text": "Aider les organisations",
                                      "by": "machine"}]}\
          """);

  private static String drafted(String owner, String content) {
    return service
        .member(owner)
        .post(
            "/commitments",
            Bodies.commitment(service.openCampaign(), service.approvedOrganization(owner), content))
        .is(201)
        .id();
  }

  private static Answer publishedSaying(String owner, String content) {
    String id = drafted(owner, content);
    service.member(owner).post("/commitments/" + id + "/submission").is(200);
    Answer published = service.staff().post("/commitments/" + id + "/publication").is(200);
    awaitShown(published);
    return published;
  }

  @Test
  void aReaderGetsTheirLanguageAndKnowsWhoPutItThere() {
    Answer published = publishedSaying("lou", TRANSLATED);
    String path = "/commitments/" + published.id();

    JsonNode french = service.anybody().with("Accept-Language", "fr-CA, en;q=0.5").get(path).json();
    assertThat(french.at("/shown/title/text").asString()).isEqualTo("Aider les organisations");
    assertThat(french.at("/shown/title/language").asString()).isEqualTo("fr");
    assertThat(french.at("/shown/title/by").asString()).isEqualTo("machine");
    assertThat(french.at("/shown/deliverables[D1].title/language").asString()).isEqualTo("en");

    JsonNode english = service.anybody().get(path + "?language=en").is(200).json();
    assertThat(english.at("/shown/title/by").asString()).isEqualTo("original");
    service.anybody().get(path + "?language=;;").isProblem(400, "request.malformed");
  }

  @Test
  void staffSeeWhichOrganizationsWaitAndMembersWhichAreTheirs() {
    String person = "mona-" + Servers.fresh();
    String waiting =
        service
            .member(person)
            .post("/organizations", Bodies.organization("Waits " + person))
            .is(201)
            .id();
    service.anybody().get("/organizations/" + waiting + "?atLeast=1").is(200);

    assertThat(ids(service.member(person), "/organizations?mine=true")).containsExactly(waiting);
    assertThat(ids(service.anybody(), "/organizations?limit=100")).doesNotContain(waiting);
    assertThat(all(service.staff(), "/review-queue/organizations?limit=2")).contains(waiting);
    service.anybody().get("/organizations?mine=true").isProblem(401, "auth.missing");
    service.member(person).get("/review-queue/organizations").isProblem(403, "auth.scope");

    service.staff().post("/organizations/" + waiting + "/approval").is(200);
    service.anybody().get("/organizations/" + waiting + "?atLeast=2").is(200);
    assertThat(all(service.staff(), "/review-queue/organizations?limit=100"))
        .doesNotContain(waiting);
    JsonNode approved = service.anybody().get("/organizations?limit=1").is(200).json();
    assertThat(approved.at("/items/0").has("members")).isFalse();
    assertThat(all(service.anybody(), "/organizations?limit=100")).contains(waiting);
  }

  private static List<String> ids(Api reader, String path) {
    return texts(reader.get(path).is(200).json().get("items"), "id");
  }

  /** All pages of a list. */
  private static List<String> all(Api reader, String path) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = reader.get(path + "&cursor=" + next).is(200).json();
      ids.addAll(texts(page.get("items"), "id"));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  @Test
  void whatIsNotPublicIsNotToldByWaitingEither() {
    String id = drafted("dora", Bodies.CONTENT);
    service.member("dora").get("/commitments/" + id + "?atLeast=0").is(200);

    for (String path : List.of("", "/smart-check")) {
      service
          .member("stranger")
          .get("/commitments/" + id + path + "?atLeast=0")
          .isProblem(503, "read.not-yet");
    }
  }

  @Test
  void whoNotedSomethingIsForMembersAndStaff() {
    Answer published = publishedSaying("nell", Bodies.CONTENT);
    String path = "/commitments/" + published.id();
    Answer noted =
        service
            .member("nell")
            .post(path + "/notes", "{\"occurred\": {\"date\": \"2014\"}, \"note\": \"Seen\"}")
            .is(200);
    String read = path + "?atLeast=" + noted.version();

    assertThat(service.member("nell").get(read).is(200).json().at("/notes/0/notedBy").asString())
        .isEqualTo("nell");
    assertThat(service.anybody().get(read).is(200).json().at("/notes/0").has("notedBy")).isFalse();
    JsonNode told = service.anybody().get(path + "/history").is(200).json().get("items");
    assertThat(told.toString()).doesNotContain("nell").contains("a member of the organization");
  }

  @Test
  void aDayBeyondTheCalendarIsNoDay() {
    Answer published = publishedSaying("dita", Bodies.CONTENT);
    service
        .anybody()
        .get("/commitments/" + published.id() + "?asOf=%2B999999999-12-31")
        .isProblem(400, "request.malformed");
  }

  @Test
  void aCommitmentLeadsToThoseThatRenewItTenAtMost() {
    String maker = service.approvedOrganization("suri");
    String body = Bodies.commitment(service.openCampaign(), maker, Bodies.CONTENT);
    String path = "/commitments/" + published("suri", body).id();
    String renewing =
        body.replaceFirst(
            "\\{", "{\"predecessorId\": \"" + path.substring(path.lastIndexOf('/') + 1) + "\", ");
    String first = published("suri", renewing).id();
    awaitRenewed(path, 1);
    JsonNode shown = service.anybody().get(path).is(200).json();
    assertThat(shown.at("/successors/0/id").asString()).isEqualTo(first);

    for (int number = 2; number <= 10; number++) {
      published("suri", renewing);
    }
    awaitRenewed(path, 10);
    Answer eleventh = published("suri", renewing);
    awaitShown(eleventh);

    awaitRenewed(path, 10);
  }

  private static Answer published(String owner, String body) {
    String id = service.member(owner).post("/commitments", body).is(201).id();
    service.member(owner).post("/commitments/" + id + "/submission").is(200);
    return service.staff().post("/commitments/" + id + "/publication").is(200);
  }

  private static void awaitRenewed(String path, int times) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(service.anybody().get(path).is(200).json().get("successors"))
                    .hasSize(times));
  }

  @Test
  void aPageHasAtMost100Entries() {
    service.anybody().get("/commitments?limit=100").is(200);
    service.anybody().get("/commitments?limit=101").isProblem(422, "request.field-invalid");
    service.anybody().get("/campaigns?limit=101").isProblem(422, "request.field-invalid");
    service.staff().get("/review-queue?limit=101").isProblem(422, "request.field-invalid");
  }

  @Test
  void aHeaderOfMoreThan500CharactersAsksForNoLanguage() {
    String path = "/commitments/" + publishedSaying("lore", TRANSLATED).id();
    String longest = "fr" + ",de;q=0.1".repeat(55) + ",";
    assertThat(longest + "it").hasSize(500);
    Answer french = service.anybody().with("Accept-Language", longest + "it").get(path).is(200);
    Answer none = service.anybody().with("Accept-Language", longest + "ita").get(path).is(200);

    assertThat(french.json().at("/shown/title/language").asString()).isEqualTo("fr");
    assertThat(none.json().at("/shown/title/language").asString()).isEqualTo("en");
  }

  @Test
  void anAnswerThatCouldDifferHasAnotherTag() {
    Answer published = publishedSaying("tara", TRANSLATED);
    String path = "/commitments/" + published.id();
    Answer english = service.anybody().get(path + "?language=en").is(200);
    Answer french = service.anybody().get(path + "?language=fr").is(200);

    assertThat(english.header("ETag")).isNotEqualTo(french.header("ETag"));
    service
        .anybody()
        .with("If-None-Match", english.header("ETag"))
        .get(path + "?language=en")
        .is(304);
    service
        .member("tara")
        .with("If-Match", english.header("ETag"))
        .post(path + "/notes", "{\"occurred\": {\"date\": \"2014\"}, \"note\": \"A note\"}")
        .is(200);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    Answer published = publishedSaying("nora", TRANSLATED);
    String path = "/commitments/" + published.id();
    JsonNode shown = service.anybody().get(path).is(200).json();
    for (String each :
        List.of(
            path,
            path + "/history",
            "/commitments",
            "/campaigns/" + shown.at("/campaign/id").asString(),
            "/campaigns",
            "/organizations/" + shown.at("/maker/id").asString(),
            "/organizations")) {
      Answer first = service.anybody().get(each).is(200);
      Answer again = service.anybody().with("If-None-Match", first.header("ETag")).get(each);

      assertThat(again.response().statusCode()).as(each).isEqualTo(304);
      assertThat(again.response().body()).as(each).isEmpty();
    }
  }

  @Test
  void aCommitmentIsShownAsItWas() {
    String id = drafted("wil", "{\"title\": \"The first title of all\"}");
    service.member("wil").put("/commitments/" + id + "/content", Bodies.CONTENT).is(200);
    service.member("wil").post("/commitments/" + id + "/submission").is(200);
    Answer published = service.staff().post("/commitments/" + id + "/publication").is(200);
    awaitShown(published);
    String path = "/commitments/" + id;

    JsonNode first = service.member("wil").get(path + "?version=0").is(200).json();
    assertThat(first.get("state").asString()).isEqualTo("draft");
    assertThat(first.at("/content/title/text").asString()).isEqualTo("The first title of all");
    assertThat(first.get("version").asLong()).isZero();
    assertThat(first.get("latestVersion").asLong()).isEqualTo(3);

    service.anybody().get(path + "?version=2").isProblem(404, "request.not-found");
    service.anybody().get(path + "?version=3").is(200);
    service.anybody().get(path + "?version=4").isProblem(404, "request.not-found");
    service.member("wil").get(path + "?asOf=2013-01-01").isProblem(404, "request.not-found");
    assertThat(service.anybody().get(path + "?asOf=2999-01-01").is(200).version()).isEqualTo(3);
    service.anybody().get(path + "?asOf=soon").isProblem(400, "request.malformed");
    service.anybody().get(path + "?asOf=2999-01-01&version=3").isProblem(400, "request.malformed");
  }

  @Test
  void itsStoryTellsWhatWasChanged() {
    String organization = service.approvedOrganization("ines");
    String id =
        service
            .member("ines")
            .post(
                "/commitments",
                Bodies.commitment(service.openCampaign(), organization, Bodies.CONTENT))
            .is(201)
            .id();
    service
        .member("ines")
        .put(
            "/commitments/" + id + "/content",
            Bodies.CONTENT.replace("\"target\": 21", "\"target\": 24"))
        .is(200);
    service.member("ines").post("/commitments/" + id + "/submission").is(200);
    Answer published = service.staff().post("/commitments/" + id + "/publication").is(200);
    awaitShown(published);
    service
        .member("ines")
        .put("/organizations/" + organization + "/people/ines", "{\"name\": \"Inès Peña\"}")
        .is(204);
    String path = "/commitments/" + id + "/history";

    JsonNode all =
        service.member("ines").with("Accept-Language", "es").get(path).is(200).json().get("items");
    assertThat(texts(all, "what"))
        .containsExactly("drafted", "draft-edited", "submitted", "published");
    assertThat(texts(all.at("/1/changes"), "sentence"))
        .containsExactly("D3: la meta: 24 en vez de 21");
    assertThat(all.at("/0/who/name").asString()).isEqualTo("Inès Peña");
    assertThat(all.at("/3/who/id").asString()).isEqualTo("sabina");

    JsonNode some =
        service.anybody().with("Accept-Language", "fr").get(path).is(200).json().get("items");
    assertThat(some).hasSize(1);
    assertThat(some.at("/0/who/kind").asString()).isEqualTo("staff");
    assertThat(some.at("/0/who/name").asString()).isEqualTo("l’équipe");
    assertThat(some.at("/0/who").has("id")).isFalse();
    assertThat(some.toString()).doesNotContain("sabina");
  }

  @Test
  void aHistoryIsReadPageByPageAndByVisitorsFromItsPublicationOn() {
    Answer published = publishedSaying("hana", Bodies.CONTENT);
    Api hana = service.member("hana");
    Answer noted = published;
    for (int year = 2014; year < 2017; year++) {
      noted =
          hana.post(
                  "/commitments/" + published.id() + "/notes",
                  "{\"occurred\": {\"date\": \"" + year + "\"}, \"note\": \"Seen\"}")
              .is(200);
    }
    String path = "/commitments/" + published.id() + "/history?";
    JsonNode whole = hana.get(path + "limit=100&atLeast=" + noted.version()).is(200).json();
    assertThat(whole.has("next")).isFalse();
    assertThat(whole.get("items")).hasSize((int) noted.version() + 1).hasSizeGreaterThan(5);

    List<JsonNode> items = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = hana.get(path + "limit=4&cursor=" + cursor).is(200).json();
      sizes.add(page.get("items").size());
      page.get("items").forEach(items::add);
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(items).containsExactlyElementsOf(whole.get("items"));
    assertThat(sizes).containsExactly(4, whole.get("items").size() - 4);

    JsonNode visitors = service.anybody().get(path + "limit=1&cursor=" + Cursor.to("0")).json();
    assertThat(texts(visitors.get("items"), "what")).containsExactly("published");
    service
        .anybody()
        .get(path + "cursor=" + Cursor.to("99999999999"))
        .isProblem(400, "request.malformed");
    service.anybody().get(path + "limit=101").isProblem(422, "request.field-invalid");
    service.anybody().get(path + "limit=0").isProblem(422, "request.field-invalid");
    assertThat(
            service.anybody().get(path + "cursor=" + Cursor.to("9999")).is(200).json().get("items"))
        .isEmpty();
  }

  @Test
  void anExportThatTheCallerDoesNotTakeIsNotGiven() {
    String path = "/commitments/" + publishedSaying("otto", Bodies.CONTENT).id() + "/export";

    Answer problem =
        service
            .anybody()
            .with("Accept", "text/csv, application/json;q=0")
            .get(path)
            .isProblem(406, "request.not-acceptable");
    assertThat(problem.text("detail")).contains("application/json");
    service.anybody().with("Accept", "text/csv").get(path + "?format=csv").is(200);
    service.anybody().with("Accept", "text/*;q=0.1").get(path + "?format=csv").is(200);
    service.anybody().with("Accept", "application/xml").get(path + "?format=csv").is(406);
    service.anybody().with("Accept", "text/html,*/*;q=0.8").get(path).is(200);
    service.anybody().with("Accept", "nonsense").get(path).is(406);
  }

  @Test
  void twoVersionsAreCompared() {
    String id = drafted("dana", Bodies.CONTENT);
    Answer edited =
        service
            .member("dana")
            .put(
                "/commitments/" + id + "/content",
                Bodies.CONTENT.replace("keep true to", "stay true to"))
            .is(200);
    awaitShown(edited);
    String path = "/commitments/" + id + "/versions/0/diff/1";

    JsonNode changes = service.member("dana").get(path).is(200).json().get("changes");
    assertThat(texts(changes, "path")).containsExactly("title");
    assertThat(texts(changes.at("/0/marks"), "kind"))
        .containsExactly("kept", "removed", "added", "kept");
    assertThat(changes.at("/0/marks/1/text").asString()).isEqualTo("keep ");
    service.anybody().get(path).isProblem(404, "request.not-found");
    service
        .member("dana")
        .get("/commitments/" + id + "/versions/0/diff/9")
        .isProblem(404, "request.not-found");
  }

  @Test
  void theListIsSearchedFilteredSortedAndCounted() {
    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("lia");
    String word = "zyx" + Servers.fresh();
    Answer last = null;
    for (String title : List.of("Bäume pflanzen " + word, "Apfelbäume pflegen " + word)) {
      String id =
          service
              .member("lia")
              .post(
                  "/commitments",
                  Bodies.commitment(
                      campaign,
                      maker,
                      Bodies.CONTENT.replace(
                          "Help pro-poor organizations keep true to their missions", title)))
              .is(201)
              .id();
      service.member("lia").post("/commitments/" + id + "/submission").is(200);
      last = service.staff().post("/commitments/" + id + "/publication").is(200);
      awaitShown(last);
    }

    JsonNode found =
        service.anybody().get("/commitments?sort=title&limit=1&search=PFL+" + word).is(200).json();
    assertThat(found.get("total").asInt()).isEqualTo(2);
    assertThat(found.at("/items/0/title/text").asString()).startsWith("Apfel");
    assertThat(found.at("/counts/campaigns").get(campaign).asInt()).isEqualTo(2);
    assertThat(found.at("/counts/regions/LAC").asInt()).isEqualTo(2);
    assertThat(found.at("/counts/statuses/published").asInt()).isEqualTo(2);
    assertThat(found.at("/counts/tags/dimension:1").asInt()).isEqualTo(2);
    assertThat(found.at("/items/0/regions")).hasSize(6);

    String next = found.get("next").asString();
    JsonNode rest =
        service
            .anybody()
            .get("/commitments?sort=title&limit=1&search=PFL+" + word + "&cursor=" + next)
            .is(200)
            .json();
    assertThat(texts(rest.get("items"), "id")).hasSize(1);
    assertThat(rest.has("next")).isFalse();
    assertThat(rest.has("total")).isFalse();

    service.anybody().get("/commitments?cursor=" + next).isProblem(400, "request.malformed");
    service.anybody().get("/commitments?sort=luck").isProblem(422, "request.field-invalid");
    service.anybody().get("/commitments?status=lost").isProblem(422, "request.field-invalid");
    assertThat(
            service
                .anybody()
                .get(
                    "/commitments?region=LAC&tag=standard:1b&status=published&organization="
                        + maker)
                .is(200)
                .json()
                .get("total")
                .asInt())
        .isEqualTo(2);
    JsonNode counted = service.anybody().get("/campaigns/" + campaign).is(200).json();
    assertThat(counted.at("/commitments/published").asInt()).isEqualTo(2);
    assertThat(counted.get("slug").asString()).isNotEmpty();
  }

  @Test
  void staffSeeWhatWaitsForThemAndWhatChangedSince() {
    String id = drafted("quin", Bodies.CONTENT);
    Answer submitted = service.member("quin").post("/commitments/" + id + "/submission").is(200);
    awaitShown(submitted);

    JsonNode waiting = queued(id);
    assertThat(waiting.get("submission").asInt()).isEqualTo(1);
    assertThat(waiting.has("changed")).isFalse();
    assertThat(waiting.at("/maker/name").asString()).isEqualTo("Organization of quin");
    service.member("quin").get("/review-queue").isProblem(403, "auth.scope");
    service.anybody().get("/review-queue").isProblem(401, "auth.missing");

    awaitShown(service.staff().post("/commitments/" + id + "/publication").is(200));
    assertThat(queued(id)).isNull();
  }

  private static JsonNode queued(String id) {
    JsonNode queue = service.staff().get("/review-queue?limit=100").is(200).json().get("items");
    return StreamSupport.stream(queue.spliterator(), false)
        .filter(it -> it.get("id").asString().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Test
  void membersSeeTheirDraftsAndOthersDoNot() {
    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("dee");
    Answer drafted =
        service
            .member("dee")
            .post("/commitments", Bodies.commitment(campaign, maker, "{}"))
            .is(201);
    awaitShown(drafted);
    String path = "/organizations/" + maker + "/drafts";

    JsonNode mine = service.member("dee").get(path).is(200).json();
    assertThat(texts(mine.get("items"), "id")).containsExactly(drafted.id());
    assertThat(service.staff().get(path).is(200).json().get("items")).hasSize(1);
    service.member("else").get(path).isProblem(404, "request.not-found");
    service.anybody().get(path).isProblem(401, "auth.missing");
  }

  @Test
  void aRegionSchemeTellsItsCountriesInThreeLanguages() {
    JsonNode scheme = service.anybody().get("/region-schemes/cgap-6/1").is(200).json();

    assertThat(texts(scheme.get("regions"), "code"))
        .containsExactly("EAP", "ECA", "LAC", "MENA", "SA", "SSA");
    assertThat(scheme.at("/regions/2/names").propertyNames()).contains("en", "fr", "es");
    assertThat(scheme.at("/outside/code").asString()).isEqualTo("OUT");
    assertThat(scheme.at("/outside/countries").toString()).contains("\"FR\"");
    assertThat(service.anybody().get("/region-schemes").is(200).json().at("/items/0").asString())
        .isEqualTo("cgap-6/1");
    service.anybody().get("/region-schemes/cgap-6/9").isProblem(404, "request.not-found");
  }

  @Test
  void aPublicCommitmentIsExportedInThreeForms() {
    Answer published = publishedSaying("xena", TRANSLATED);
    String path = "/commitments/" + published.id() + "/export";

    Answer json = service.anybody().get(path).is(200);
    assertThat(json.header("Content-Disposition")).contains("attachment").contains(".json");
    assertThat(json.json().at("/commitments/0/id").asString()).isEqualTo(published.id());
    Answer csv = service.anybody().get(path + "?format=csv").is(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.response().body().lines()).hasSize(1 + 1 + 6 + 1 + 1);
    assertThat(service.anybody().get(path + "?format=iati").is(200).response().body())
        .contains("<iati-activities version=\"2.03\">");
    service.anybody().get(path + "?format=pdf").isProblem(400, "request.malformed");

    String draft = drafted("yann", "{}");
    awaitShown(service.member("yann").put("/commitments/" + draft + "/content", "{}").is(200));
    service
        .member("yann")
        .get("/commitments/" + draft + "/export")
        .isProblem(404, "request.not-found");
    assertThat(
            service
                .anybody()
                .get("/schemas/org.kept.export.commitments.v1.json")
                .is(200)
                .text("title"))
        .isEqualTo("org.kept.export.commitments.v1");
  }
}
