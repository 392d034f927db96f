package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Api.Answer;
import tools.jackson.databind.JsonNode;

/** The check over HTTP: for anybody while writing, for its audience once it is stored. */
@ExtendWith(RunningService.Shared.class)
class SmartCheckEndpointTest {

  private static final String D2 =
      "Help at least 10 MFIs from each region to use the SPI4 in calendar year 2014";

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  private static JsonNode criterion(JsonNode check, String name) {
    for (JsonNode each : check.get("criteria")) {
      if (each.get("criterion").asString().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " in " + check);
  }

  private static JsonNode check(String body) {
    return service.anybody().post("/smart-check", body).is(200).json();
  }

  @Test
  void anybodyIsOfferedWhatTheirWordsCanBeReadAsAndNothingIsStored() {
    long before = service.commits();

    JsonNode check = check("{\"deliverables\": [{\"title\": \"%s\"}]}".formatted(D2));

    JsonNode offered = check.at("/deliverables/0/proposals/0");
    assertThat(offered.at("/measure/kind").asString()).isEqualTo("count-per-region");
    assertThat(offered.at("/measure/minimumPerRegion/*").asInt()).isEqualTo(10);
    assertThat(offered.at("/measure/unit/one").asString()).isEqualTo("MFI");
    assertThat(offered.at("/window/from").asString()).isEqualTo("2014-01-01");
    assertThat(offered.at("/window/to").asString()).isEqualTo("2014-12-31");
    JsonNode number = criterion(check.at("/deliverables/0"), "measurable").at("/found/0");
    assertThat(number.get("words").asString()).isEqualTo("at least 10 MFIs");
    assertThat(number.get("field").asString()).isEqualTo("deliverables[0].title");
    assertThat(D2.substring(number.get("from").asInt(), number.get("to").asInt()))
        .isEqualTo("at least 10 MFIs");
    assertThat(service.commits()).isEqualTo(before);
  }

  @Test
  void whatIsOfferedCanBeSentBackAsADraft() {
    JsonNode offered =
        check("{\"deliverables\": [{\"title\": \"%s\"}]}".formatted(D2))
            .at("/deliverables/0/proposals/0");
    String content =
        """
        {"title": "Help MFIs", "deliverables": [{"title": "%s", "measure": %s, "window": %s}]}
        """
            .formatted(D2, offered.get("measure"), offered.get("window"));

    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("paula");
    service
        .member("paula")
        .post("/commitments", Bodies.commitment(campaign, maker, content))
        .is(201);

    assertThat(criterion(check(content).at("/deliverables/0"), "time-bound").get("met").asBoolean())
        .isTrue();
  }

  @Test
  void sentencesAndExamplesAreInTheReadersLanguageWhateverTheTextsIs() {
    Answer french =
        service
            .anybody()
            .with("Accept-Language", "fr-CA,fr;q=0.9")
            .post("/smart-check", "{\"language\": \"es\", \"what\": \"Ayudar a varias familias\"}")
            .is(200);

    JsonNode number = criterion(french.json(), "measurable").at("/missing/0");
    assertThat(number.get("code").asString()).isEqualTo("number.vague");
    assertThat(number.get("sentence").asString())
        .isEqualTo("« varias » ne se compte pas ; donnez un nombre.");
    assertThat(number.get("example").asString())
        .isEqualTo("« 500 familles » plutôt que « varias »");
  }

  @Test
  void aGoalIsTheCampaignsOrGivenWithTheWords() {
    String campaign = service.openCampaign();
    String text = "\"what\": \"Reach 500 families in Peru\"";

    assertThat(relevant("{%s}".formatted(text))).isFalse();
    assertThat(relevant("{%s, \"goal\": \"Help families\"}".formatted(text))).isTrue();
    service.anybody().get("/campaigns/" + campaign + "?atLeast=0").is(200);
    assertThat(relevant("{%s, \"campaignId\": \"%s\"}".formatted(text, campaign))).isTrue();
    assertThat(relevant("{%s, \"campaignId\": \"nowhere\"}".formatted(text))).isFalse();
  }

  private static boolean relevant(String body) {
    return criterion(check(body), "relevant").get("met").asBoolean();
  }

  @Test
  void whatIsEditedIsCheckedInTheSameJson() {
    JsonNode check = check(Bodies.CONTENT);

    assertThat(check.get("deliverables")).hasSize(4);
    assertThat(criterion(check, "measurable").get("met").asBoolean()).isTrue();
    assertThat(criterion(check, "time-bound").get("met").asBoolean()).isTrue();
    assertThat(criterion(check, "achievable").get("lackingIn").toString())
        .isEqualTo("[\"D1\",\"D2\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tilte\": \"x\"}|400|request.field-unknown",
        "{\"language\": \"???\"}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"hope\"}}]}|422|request.field-invalid",
        "{\"deliverables\": [null]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": \"many\"}}]}|400|request.malformed",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count\", \"target\": 1e99}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": 1e999999999}}]}|422|request.field-invalid",
        "{|400|request.malformed",
      })
  void whatIsNoWordingIsRefused(String body, int status, String code) {
    service.anybody().post("/smart-check", body).isProblem(status, code);
  }

  @Test
  void aTextIsAsLongAsADraftsAndABodyHasItsLimit() {
    check("{\"what\": \"" + "x".repeat(5_000) + "\"}");
    service
        .anybody()
        .post("/smart-check", "{\"what\": \"" + "x".repeat(5_001) + "\"}")
        .isProblem(422, "request.field-invalid");
    service
        .anybody()
        .post("/smart-check", "{\"what\": \"" + "x".repeat(1024 * 1024) + "\"}")
        .isProblem(413, "request.too-large");
  }

  @Test
  void aDraftIsCheckedForItsMakerAndStaffAndAPublicCommitmentForEverybody() {
    String maker = service.approvedOrganization("nora");
    Answer drafted =
        service
            .member("nora")
            .post("/commitments", Bodies.commitment(service.openCampaign(), maker, Bodies.CONTENT))
            .is(201);
    String path = "/commitments/" + drafted.id() + "/smart-check";

    Answer mine = service.member("nora").get(path + "?atLeast=0").is(200);
    assertThat(mine.json().get("deliverables")).hasSize(4);
    assertThat(mine.header("ETag")).startsWith("\"0.");
    service.staff().get(path).is(200);
    service.member("else").get(path).isProblem(404, "request.not-found");
    service.anybody().get(path).isProblem(404, "request.not-found");

    service.member("nora").post("/commitments/" + drafted.id() + "/submission").is(200);
    service.staff().post("/commitments/" + drafted.id() + "/publication").is(200);
    Answer open = service.anybody().get(path + "?atLeast=2").is(200);
    assertThat(open.json().at("/deliverables/1/key").asString()).isEqualTo("D2");
    assertThat(open.json().at("/criteria")).isEqualTo(mine.json().at("/criteria"));
    service.anybody().get("/commitments/" + drafted.text("slug") + "/smart-check").is(200);
    service.anybody().with("If-None-Match", open.header("ETag")).get(path).is(304);
  }

  @Test
  void theOpenApiDocumentSaysThatItNeedsNoTokenAndNoKey() {
    JsonNode api = service.anybody().get("/v3/api-docs").is(200).json();

    JsonNode post = api.at("/paths/~1smart-check/post");
    assertThat(post.get("summary").asString()).startsWith("Check a wording");
    assertThat(post.has("security")).isFalse();
    assertThat(post.has("parameters")).isFalse();
    assertThat(post.at("/responses/default/content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(api.get("paths").propertyNames()).contains("/commitments/{idOrSlug}/smart-check");
    assertThat(api.at("/components/schemas").propertyNames())
        .contains("SmartCheck", "SmartCheckRequest", "SmartCheckMissing", "SmartCheckProposal");
  }
}
