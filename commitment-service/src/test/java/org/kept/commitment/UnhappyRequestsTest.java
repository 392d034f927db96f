package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.Tokens;

/** What goes wrong is told with code, field and sentence, and stores nothing. */
@ExtendWith(RunningService.Shared.class)
class UnhappyRequestsTest {

  private static final String NOBODY = "01941f29-7c00-7000-8000-00000000dead";

  private static RunningService service;
  private static String campaign;
  private static String maker;
  private static String draft;
  private static long commits;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
    campaign = service.openCampaign();
    maker = service.approvedOrganization("amelia");
    draft =
        service
            .member("amelia")
            .post("/commitments", Bodies.commitment(campaign, maker, Bodies.CONTENT))
            .is(201)
            .id();
    commits = service.commits();
  }

  /** Each request below was answered before this looks, so there is nothing to wait for. */
  @AfterEach
  void nothingWasStored() {
    assertThat(service.commits()).isEqualTo(commits);
  }

  private static Answer draft(String content) {
    return service
        .member("amelia")
        .post("/commitments", Bodies.commitment(campaign, maker, content));
  }

  @Test
  void malformedJson() {
    draft("{\"title\": \"Keep true\",,}").isProblem(400, "request.malformed");
  }

  @Test
  void anUnknownField() {
    Answer problem = draft("{\"tilte\": \"Keep true\"}").isProblem(400, "request.field-unknown");

    assertThat(problem.text("field")).isEqualTo("content.tilte");
  }

  @ParameterizedTest
  @CsvSource({
    "/commitments?q=everything,q",
    "/commitments?search=spi&Search=spi,Search",
    "/campaigns?campaign=all,campaign",
  })
  void anUnknownQueryParameter(String path, String parameter) {
    Answer problem = service.anybody().get(path).isProblem(400, "request.parameter-unknown");

    assertThat(problem.text("field")).isEqualTo(parameter);
    assertThat(problem.text("detail")).contains("cursor, ", "limit");
  }

  @Test
  void aTitleOfOneMegabyte() {
    draft("{\"title\": \"" + "x".repeat(1024 * 1024) + "\"}").isProblem(413, "request.too-large");
  }

  @Test
  void aTextThatIsTooLongToStore() {
    Answer problem =
        draft("{\"why\": \"" + "x".repeat(5_001) + "\"}").isProblem(422, "request.field-invalid");

    assertThat(problem.json().at("/errors/0/field").asString()).isEqualTo("content.why.text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": [1]}|400|request.malformed",
        "{\"period\": {\"from\": \"soon\"}}|400|request.malformed",
        "{\"deliverables\": [null]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"hope\"}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count\", \"target\": 1e99}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": \"many\"}}]}|400|request.malformed",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": [1]}}]}|400|request.malformed",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": {\"EAP\": 1, \"eap\": 2}}}]}|422|commitment.region-twice",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": 12345678901234567890123456789012345}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": 1e7000}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": {\"EAP\": 1e7000}}}]}|422|request.field-invalid",
        "{\"deliverables\": [{\"measure\": {\"kind\": \"count-per-region\", \"minimumPerRegion\": {\"EAP\": 0.00001}}}]}|422|request.field-invalid",
        "{\"period\": {\"from\": \"+999999999-01-01\"}}|422|commitment.day-outside",
        "{\"deliverables\": [{\"window\": {\"to\": \"-0001-01-01\"}}]}|422|commitment.day-outside",
        "{\"deliverables\": [{\"key\": \"D1\"}, {\"key\": \"D1\"}]}|422|commitment.deliverable-key-twice",
        "{\"tags\": [\"\"]}|422|request.field-invalid",
      })
  void contentThatCannotBe(String content, int status, String code) {
    draft(content).isProblem(status, code);
  }

  @Test
  void contentThatCannotBeWhenADraftIsEdited() {
    Api amelia = service.member("amelia");
    String path = "/commitments/" + draft + "/content";
    amelia.get(path).is(200);
    for (String minima : List.of("1e7000", "{\"EAP\": 1e7000}")) {
      String content =
          "{\"deliverables\": [{\"key\": \"D1\", \"measure\":"
              + " {\"kind\": \"count-per-region\", \"minimumPerRegion\": "
              + minima
              + "}}]}";
      amelia.put(path, content).isProblem(422, "request.field-invalid");
      amelia
          .patch(path, "{\"basedOn\": 0, \"content\": " + content + "}")
          .isProblem(422, "request.field-invalid");
    }
    String far = "{\"period\": {\"from\": \"+999999999-01-01\", \"to\": \"+999999999-01-02\"}}";
    amelia.put(path, far).isProblem(422, "commitment.several");
    amelia
        .patch(path, "{\"basedOn\": 0, \"content\": " + far + "}")
        .isProblem(422, "commitment.several");
  }

  @ParameterizedTest
  @CsvSource({"50,false", "51,true"})
  void minimaOfMoreRegionsThanThereCanBe(int regions, boolean tooMany) {
    String minima =
        IntStream.rangeClosed(1, regions)
            .mapToObj("\"R%d\": 1"::formatted)
            .collect(Collectors.joining(", ", "{", "}"));
    // Of the other a rule has to say something: that of two deliverables with the same key.
    draft(
            "{\"deliverables\": [{\"key\": \"D1\"}, {\"key\": \"D1\", \"measure\":"
                + " {\"kind\": \"count-per-region\", \"minimumPerRegion\": "
                + minima
                + "}}]}")
        .isProblem(422, tooMany ? "request.field-invalid" : "commitment.deliverable-key-twice");
  }

  @Test
  void noBodyAndAnotherKindOfBody() {
    service.member("amelia").post("/commitments", "").isProblem(400, "request.malformed");
    service
        .member("amelia")
        .with("Content-Type", "text/plain")
        .post("/commitments", "hello")
        .isProblem(415, "request.media-type");
  }

  @Test
  void unknownIds() {
    service.anybody().get("/campaigns/nowhere").isProblem(404, "request.not-found");
    service.anybody().get("/commitments/" + NOBODY).isProblem(404, "request.not-found");
    service.anybody().get("/commitments/nowhere/history").isProblem(404, "request.not-found");
    service
        .staff()
        .post("/organizations/" + NOBODY + "/approval")
        .isProblem(404, "request.not-found");
    service
        .staff()
        .post("/commitments/" + NOBODY + "/publication")
        .isProblem(404, "commitment.unknown");
    // An id of another kind of thing is no id here.
    service
        .staff()
        .post("/commitments/" + maker + "/publication")
        .isProblem(404, "commitment.unknown");
    service
        .staff()
        .post("/organizations/" + draft + "/approval")
        .isProblem(404, "request.not-found");
    service
        .member("amelia")
        .post("/commitments", Bodies.commitment(NOBODY, maker, "{}"))
        .isProblem(422, "commitment.campaign-unknown");
    service
        .member("amelia")
        .post("/commitments", Bodies.commitment(campaign, NOBODY, "{}"))
        .isProblem(422, "commitment.maker-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/commitments?cursor=zz|400|cursor|Take next",
        "/commitments?cursor=bWFrZXJ8eA|400|cursor|Take next",
        "/commitments?language=xx-|400|language|en / fr / pt-BR",
        "/commitments/{}?asOf=yesterday|400|asOf|2014-06-30 / 2014-06-30T12:00:00Z",
        "/commitments/{}?asOf=2014-06-30&version=0|400|asOf|one of them",
        "/commitments/{}?asOf=2001-01-01|404|asOf|later day",
        "/commitments/{}?version=9|404|version|from 0 to 0",
        "/commitments/{}/versions/9/diff/99|404|from|from is 9",
        "/commitments/{}/versions/0/diff/99|404|to|from 0 to 0",
        "/commitments/{}/history?cursor=zz|400|cursor|Take next",
        "/commitments/{}/export?format=xml|400|format|json / csv / iati",
      })
  void aParameterThatCannotBe(String path, int status, String field, String told) {
    Api amelia = service.member("amelia");
    amelia.get("/commitments/" + draft + "?atLeast=0").is(200);

    Answer problem =
        amelia
            .get(path.replace("{}", draft))
            .isProblem(status, status == 404 ? "request.not-found" : "request.malformed");

    assertThat(problem.text("field")).isEqualTo(field);
    assertThat(problem.text("detail")).contains(told);
  }

  @Test
  void whatIsNoArchive() {
    Answer problem =
        service.staff().post("/imports/commitments", "{}").isProblem(400, "request.malformed");

    assertThat(problem.text("field")).isEqualTo("format");
    assertThat(problem.text("detail")).contains("text is needed");
  }

  @Test
  void aVersionThatIsNotShown() {
    Answer problem =
        service
            .member("amelia")
            .get("/commitments/" + draft + "?atLeast=500")
            .isProblem(503, "read.not-yet");

    assertThat(problem.text("detail")).contains("If it was stored just now", "Otherwise");
  }

  @Test
  void aShortNameWhereTheIdOfACommandIsExpected() {
    String slug = service.member("amelia").get("/commitments/" + draft).is(200).text("slug");

    for (String path : List.of("/submission", "/disposal")) {
      assertThat(
              service
                  .member("amelia")
                  .post("/commitments/" + slug + path)
                  .isProblem(404, "commitment.unknown")
                  .text("detail"))
          .contains("not its short name");
    }
    assertThat(
            service
                .staff()
                .post("/organizations/a-short-name/approval")
                .isProblem(404, "request.not-found")
                .text("detail"))
        .contains("not its short name");
  }

  @Test
  void aShortNameWhereAnIdIsExpected() {
    String sixty = "a-name-of-an-address-that-is-as-long-as-an-address-can-be-60";
    Api amelia = service.member("amelia");

    assertThat(
            amelia
                .post("/commitments", Bodies.commitment("100-million-families", maker, "{}"))
                .isProblem(422, "commitment.campaign-unknown")
                .text("detail"))
        .contains("id 100-million-families", "not its short name", "GET /campaigns");
    assertThat(
            amelia
                .post("/commitments", Bodies.commitment(campaign, sixty, "{}"))
                .isProblem(422, "commitment.maker-unknown")
                .text("detail"))
        .contains("id " + sixty, "not its short name", "GET /organizations");
    String renewal = Bodies.commitment(campaign, maker, "{}");
    assertThat(
            amelia
                .post(
                    "/commitments",
                    renewal.replaceFirst("\\{", "{\"predecessorId\": \"sptf-2014\", "))
                .isProblem(422, "commitment.predecessor-unknown")
                .text("detail"))
        .contains("id sptf-2014", "not its short name", "GET /commitments");
  }

  @Test
  void aStaleVersion() {
    Answer stale =
        service
            .member("amelia")
            .with("If-Match", "\"7\"")
            .put("/commitments/" + draft + "/content", "{}")
            .isProblem(412, "request.version-stale");

    assertThat(stale.json().get("currentVersion").asLong()).isZero();
    service
        .member("amelia")
        .with("If-Match", "yesterday")
        .put("/commitments/" + draft + "/content", "{}")
        .isProblem(400, "request.version-invalid");
  }

  @Test
  void aKeyThatIsNone() {
    service
        .member("amelia")
        .with("Idempotency-Key", "x".repeat(256))
        .post("/organizations", Bodies.organization("Keys"))
        .isProblem(400, "request.key-invalid");
  }

  @Test
  void noTokenAndTheWrongScope() {
    service.anybody().post("/campaigns", Bodies.CAMPAIGN).isProblem(401, "auth.missing");
    service
        .with(Tokens.expired("sabina", "staff", "campaigns:write"))
        .post("/campaigns", Bodies.CAMPAIGN)
        .isProblem(401, "auth.missing");
    service.member("amelia").post("/campaigns", Bodies.CAMPAIGN).isProblem(403, "auth.scope");
    service
        .with(Tokens.member("amelia", "campaigns:write"))
        .post("/campaigns", Bodies.CAMPAIGN)
        .isProblem(403, "campaign.staff-only");
    service
        .member("amelia")
        .post("/commitments/" + draft + "/publication")
        .isProblem(403, "auth.scope");
  }

  @Test
  void aStepOutOfTurn() {
    service
        .staff()
        .post("/commitments/" + draft + "/publication")
        .isProblem(409, "commitment.not-submitted");
  }

  @Test
  void aSentenceInTheReadersLanguage() {
    Answer french =
        service
            .member("amelia")
            .with("Accept-Language", "fr-CA,fr;q=0.9")
            .post("/commitments", Bodies.commitment(NOBODY, maker, "{}"))
            .isProblem(422, "commitment.campaign-unknown");

    assertThat(french.text("detail")).startsWith("Il n’y a pas de campagne");
    assertThat(service.anybody().get("/problems/commitment.title-length").is(200).json().toString())
        .contains("{min}");
  }

  @Test
  void aPageThatIsNone() {
    service.anybody().get("/commitments?limit=0").isProblem(422, "request.field-invalid");
    service.anybody().get("/commitments?limit=101").isProblem(422, "request.field-invalid");
    service.anybody().get("/commitments?cursor=%25").isProblem(400, "request.malformed");
    service.anybody().get("/commitments/" + draft + "?atLeast=soon").is(400);
  }

  @Test
  void aViewThatIsNotThatFarYet() {
    Answer later =
        service.staff().get("/commitments/" + draft + "?atLeast=99").isProblem(503, "read.not-yet");

    assertThat(later.header("Retry-After")).isEqualTo("1");
  }
}
