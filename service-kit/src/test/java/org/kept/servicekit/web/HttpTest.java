package org.kept.servicekit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.testkit.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every service says over HTTP, seen from outside. */
class HttpTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String TOKEN = Tokens.staff("anna", "notes:write");

  private static final Path KEY_FILE = Path.of("target", "http-test-digest-key");
  private static final DigestKey KEY = DigestKey.in(KEY_FILE);

  private static ConfigurableApplicationContext application;
  private static String base;

  @BeforeAll
  static void start() {
    application =
        new SpringApplicationBuilder(TinyApplication.class)
            .properties(
                "spring.config.name=tiny",
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.jmx.enabled=false",
                "kept.web.requests-at-once=4",
                "spring.main.banner-mode=off")
            .run("--kept.requests.key-file=" + KEY_FILE);
    base =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void brokenJsonIsToldWithLineColumnAndWhat() throws Exception {
    JsonNode problem = problem(post("/notes", "{\n \"title\": \"a\",,}"), 400);

    assertThat(problem.get("code").asString()).isEqualTo("request.malformed");
    assertThat(problem.get("type").asString()).isEqualTo("/problems/request.malformed");
    assertThat(problem.get("field").asString()).isEqualTo("body");
    assertThat(problem.get("detail").asString()).contains("line 2, column 15").contains("','");
  }

  @Test
  void theParsersOwnWordsAreLeftOut() throws Exception {
    JsonNode problem = problem(post("/notes", "{\"title\": \"a\""), 400);

    assertThat(problem.get("detail").asString())
        .contains("line 1")
        .doesNotContain("REDACTED", "Source");
  }

  @Test
  void anUnknownFieldIsRefusedByItsPath() throws Exception {
    JsonNode problem =
        problem(
            post(
                "/notes",
                "{\"title\":\"a\",\"pages\":1,\"inner\":[{\"title\":\"b\",\"pages\":1,\"tilte\":\"c\"}]}"),
            400);

    assertThat(problem.get("code").asString()).isEqualTo("request.field-unknown");
    assertThat(problem.get("field").asString()).isEqualTo("inner[0].tilte");
    assertThat(problem.get("detail").asString()).contains("inner[0].tilte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "atleast=7|atleast|or use one of atLeast.",
        "atLeast=7&q|q|or use one of atLeast.",
        "at%4ceast=7&%71=x|q|or use one of atLeast.",
      })
  void aQueryParameterThatNobodyReadsIsRefused(String query, String field, String fix)
      throws Exception {
    JsonNode problem = problem(get("/notes/" + new UUID(0, 1) + "?" + query), 400);

    assertThat(problem.get("code").asString()).isEqualTo("request.parameter-unknown");
    assertThat(problem.get("field").asString()).isEqualTo(field);
    assertThat(problem.get("detail").asString()).contains(fix);
  }

  @Test
  void whereNoQueryParameterIsReadThatIsSaid() throws Exception {
    assertThat(problem(post("/visitors?q=1", ""), 400).get("detail").asString())
        .contains("no query parameter q here, nor any other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "?atLeast=7", "?&atLeast=7&", "?at%4Ceast=7"})
  void whatIsReadHoweverItIsWrittenIsTaken(String query) throws Exception {
    assertThat(get("/notes/" + new UUID(0, 1) + query).statusCode()).isEqualTo(200);
  }

  @Test
  void aPageForPeopleIsShownHoweverItsLinkWasLengthened() throws Exception {
    assertThat(get("/problems/read.not-yet?utm_source=mail").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"a\",\"pages\":\"many\"}|pages|a whole number",
        "{\"title\":\"a\",\"pages\":1,\"colour\":\"BLUE\"}|colour|one of RED, GREEN",
        "{\"title\":\"a\",\"pages\":1,\"day\":\"soon\"}|day|a date such as 2026-03-31",
        "{\"title\":\"a\",\"pages\":1,\"inner\":{}}|inner|a list",
        "{\"title\":\"a\",\"pages\":null}|pages|a whole number",
      })
  void aValueOfTheWrongKindIsToldWithWhatIsNeeded(String body, String field, String needed)
      throws Exception {
    JsonNode problem = problem(post("/notes", body), 400);

    assertThat(problem.get("code").asString()).isEqualTo("request.malformed");
    assertThat(problem.get("field").asString()).isEqualTo(field);
    assertThat(problem.get("detail").asString()).contains(needed).doesNotContain("java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{} x", "\"text\""})
  void aBodyOfTheWrongShapeIsMalformed(String body) throws Exception {
    JsonNode problem = problem(post("/notes", body), 400);

    assertThat(problem.get("code").asString()).isEqualTo("request.malformed");
    assertThat(problem.get("detail").asString()).doesNotContain("kept").doesNotContain("java");
  }

  @Test
  void constraintsAreToldFieldByField() throws Exception {
    JsonNode problem = problem(post("/notes", "{\"title\":\"\",\"pages\":0}"), 422);

    assertThat(problem.get("code").asString()).isEqualTo("request.field-invalid");
    assertThat(problem.get("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("title", "pages");
    assertThat(problem.get("errors").findValuesAsString("code"))
        .containsExactlyInAnyOrder("field.not-blank", "field.min");
  }

  @Test
  void aTitleOfAMegabyteIsTooLargeWhetherItsLengthIsAnnouncedOrNot() throws Exception {
    String body = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\",\"pages\":1}";

    JsonNode announced = problem(post("/notes", body), 413);
    HttpRequest chunked =
        request("/notes").POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body))).build();
    JsonNode streamed = problem(send(chunked), 413);

    assertThat(announced.get("code").asString()).isEqualTo("request.too-large");
    assertThat(announced.get("detail").asString()).contains("262,144");
    assertThat(streamed).isEqualTo(announced);
  }

  @ParameterizedTest
  @CsvSource({"0,200", "1,413"})
  void aBodyHasAtMost256KiBWhetherItIsReadHereOrByTheServer(int more, int status) throws Exception {
    byte[] body = ("a=" + "x".repeat(BodyLimits.ANY - 2 + more)).getBytes(StandardCharsets.UTF_8);
    HttpRequest form =
        request("/contexts")
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpRequest text =
        request("/contexts")
            .setHeader("Content-Type", "text/plain")
            .POST(BodyPublishers.ofByteArray(body))
            .build();

    assertThat(send(text).statusCode()).isEqualTo(status);
    assertThat(send(form).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"0,415", "1,413"})
  void aBodyOfSeveralPartsIsAsLimitedAsAnyAndNobodyTakesIt(int more, int status) throws Exception {
    byte[] body = new byte[BodyLimits.ANY + more];
    HttpRequest.Builder parts =
        request("/notes").setHeader("Content-Type", "multipart/form-data; boundary=x");

    problem(send(parts.POST(BodyPublishers.ofByteArray(body)).build()), status);
    problem(
        send(parts.POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))).build()),
        status);
  }

  @ParameterizedTest
  @CsvSource({"0", "255", "254", "128", "239", "123", "34", "92"})
  void aBodyThatIsNoTextIsMalformedHoweverLarge(int filling) throws Exception {
    for (int size : new int[] {1, 2, 3, 4, 5, 8, BodyLimits.ANY - 1, BodyLimits.ANY}) {
      byte[] body = new byte[size];
      Arrays.fill(body, (byte) filling);
      malformed(body, "application/json");
    }
  }

  @Test
  void aBodyOfChanceIsMalformed() throws Exception {
    Random random = new Random(20_140_601);
    for (int size : new int[] {1, 7, 64, 1_024, BodyLimits.ANY}) {
      byte[] body = new byte[size];
      random.nextBytes(body);
      malformed(body, "application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "utf-32", "iso-8859-1", "no-such-thing", "@", ""})
  void aBodyInAnotherEncodingThanItSaysIsNoFaultOfOurs(String charset) throws Exception {
    HttpResponse<String> answer =
        send(
            request("/notes")
                .setHeader("Content-Type", "application/json;charset=" + charset)
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 0, 0, 1, 2, 3}))
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415);
    assertThat(JSON.readTree(answer.body()).get("code").asString()).startsWith("request.");
  }

  private static void malformed(byte[] body, String type) throws Exception {
    HttpRequest request =
        request("/notes")
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    assertThat(problem(send(request), 400).get("code").asString()).isEqualTo("request.malformed");
  }

  @Test
  void anImportMayBeLargerAndNotTooLarge() throws Exception {
    assertThat(send(csv(1024 * 1024)).body()).isEqualTo("1048576");
    assertThat(send(csv(BodyLimits.IMPORT)).statusCode()).isEqualTo(200);
    problem(send(csv(BodyLimits.IMPORT + 1)), 413);
  }

  private static HttpRequest csv(int bytes) {
    return request("/imports")
        .setHeader("Content-Type", "text/csv")
        .POST(BodyPublishers.ofByteArray(new byte[bytes]))
        .build();
  }

  @Test
  void withoutATokenNothingIsReadAndEverythingExplained() throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(URI.create(base + "/notes"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{broken"))
                .build());

    assertThat(problem(response, 401).get("code").asString()).isEqualTo("auth.missing");
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer");
  }

  @Test
  void anExpiredTokenIsNoTokenEvenForReading() throws Exception {
    HttpResponse<String> response =
        send(request("/faults", Tokens.expired("anna", "staff")).GET().build());

    problem(response, 401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("invalid_token");
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() throws Exception {
    HttpRequest request =
        request("/notes", Tokens.staff("anna", "other:write"))
            .POST(BodyPublishers.ofString("{\"title\":\"a\",\"pages\":1}"))
            .build();

    JsonNode problem = problem(send(request), 403);

    assertThat(problem.get("code").asString()).isEqualTo("auth.scope");
    assertThat(problem.get("field").asString()).isEqualTo("Authorization");
    assertThat(problem.get("detail").asString()).startsWith("This needs the scope notes:write,");
  }

  @Test
  void visitorsMayPostWhereTheServiceSaysSo() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/visitors"))
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(send(request).body()).isEqualTo("a visitor");
    assertThat(post("/visitors", "").body()).contains("anna").contains("notes:write");
  }

  @Test
  void unknownAddressMethodAndMediaTypeAreProblems() throws Exception {
    JsonNode nowhere = problem(get("/nowhere"), 404);
    assertThat(nowhere.get("code").asString()).isEqualTo("request.not-found");
    assertThat(nowhere.get("field").asString()).isEqualTo("path");
    assertThat(problem(get("/notes/not-an-id"), 404).get("code").asString())
        .isEqualTo("request.not-found");
    HttpResponse<String> method = get("/notes");
    assertThat(problem(method, 405).get("code").asString()).isEqualTo("request.method");
    assertThat(method.headers().firstValue("Allow")).hasValue("POST");
    HttpRequest xml =
        request("/notes")
            .setHeader("Content-Type", "application/xml")
            .POST(BodyPublishers.ofString("<a/>"))
            .build();
    JsonNode mediaType = problem(send(xml), 415);
    assertThat(mediaType.get("code").asString()).isEqualTo("request.media-type");
    assertThat(mediaType.get("detail").asString()).contains("application/json");
  }

  @Test
  void aTypeThatCannotBeGivenIsToldApart() throws Exception {
    HttpRequest request =
        request("/problems/read.not-yet").header("Accept", "application/pdf").GET().build();

    JsonNode problem = problem(send(request), 406);

    assertThat(problem.get("code").asString()).isEqualTo("request.not-acceptable");
    assertThat(problem.get("detail").asString()).contains("text/html");
  }

  @Test
  void whatOthersKeepChangingIsAConflict() throws Exception {
    HttpResponse<String> response = post("/conflicts", "");

    assertThat(problem(response, 409).get("code").asString()).isEqualTo("request.conflict");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void lettersThatAreNotEncodedAreToldHowToBe() throws Exception {
    URI server = URI.create(base);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /notes?search=W\u00c4TER HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "request.malformed", "percent-encoded");
    }
  }

  @Test
  void anAddressThatTheFirewallRefusesIsAProblemToo() throws Exception {
    HttpResponse<String> response = get("/a;b/c");

    assertThat(problem(response, 400).get("code").asString()).isEqualTo("request.malformed");
  }

  @ParameterizedTest
  @CsvSource({"INVALID,422", "CONFLICT,409", "FORBIDDEN,403", "NOT_FOUND,404"})
  void aRefusalIsAnsweredByItsKind(String kind, int status) throws Exception {
    JsonNode problem = problem(post("/refusals/" + kind, ""), status);

    assertThat(problem.get("code").asString()).isEqualTo("tiny.too-tall");
    assertThat(problem.get("field").asString()).isEqualTo("height");
    assertThat(problem.get("detail").asString())
        .isEqualTo("Nothing taller than 1,200 cm fits <here>. Cut it.");
  }

  @Test
  void aRefusalForSeveralReasonsTellsEachWithItsField() throws Exception {
    JsonNode problem = problem(post("/several", ""), 422);

    assertThat(problem.get("errors").findValuesAsString("field"))
        .containsExactly("height", "width");
    assertThat(problem.get("errors").get(1).get("detail").asString()).contains("80 cm");
  }

  @Test
  void theReaderIsSpokenToInTheirLanguageAndInEnglishOtherwise() throws Exception {
    assertThat(detail("fr-CA, en;q=0.5")).contains("Rien de plus haut que 1").contains("Coupez");
    assertThat(detail("pt")).startsWith("Nothing taller");
    assertThat(detail("es")).startsWith("Nothing taller");
    assertThat(problem(send(language("/nowhere", "es").GET().build()), 404).get("title").asString())
        .isEqualTo("No encontrado");
  }

  @Test
  void somebodyWhoSpeaksThirtyLanguagesIsSpokenToInOneOfThem() throws Exception {
    assertThat(detail("de,nl,".repeat(15) + "fr")).contains("Coupez");
  }

  private static String detail(String languages) throws Exception {
    HttpRequest request =
        language("/refusals/INVALID", languages).POST(BodyPublishers.noBody()).build();
    return problem(send(request), 422).get("detail").asString();
  }

  private static HttpRequest.Builder language(String path, String languages) {
    return request(path).header("Accept-Language", languages);
  }

  @Test
  void aFaultOfOursTellsANumberAndNoSecret() throws Exception {
    JsonNode problem = problem(get("/faults"), 500);

    assertThat(problem.get("code").asString()).isEqualTo("server.error");
    String id = problem.get("correlationId").asString();
    assertThat(id).hasSize(32);
    assertThat(problem.get("detail").asString()).contains(id);
    assertThat(problem.toString()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void anUnknownOutcomeAsksForTheSameKeyAgain() throws Exception {
    HttpResponse<String> response = post("/unknown-outcome", "");

    assertThat(problem(response, 503).get("code").asString()).isEqualTo("server.outcome-unknown");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void aProblemIsExplainedAsJsonAndAsAPageInWhichNothingRuns() throws Exception {
    JsonNode json = JSON.readTree(get("/problems/tiny.too-tall").body());
    HttpResponse<String> page =
        send(request("/problems/tiny.too-tall").header("Accept", "text/html").GET().build());

    assertThat(json.get("sentence").asString()).contains("{limit}");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("&lt;here&gt;").doesNotContain("<here>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    problem(get("/problems/no.such-thing"), 404);
  }

  @Test
  void aCommandCarriesActorKeyVersionAndTrace() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    HttpRequest request =
        request("/contexts")
            .header("Idempotency-Key", "k-1")
            .header("If-Match", "\"4\"")
            .header("traceparent", trace)
            .POST(BodyPublishers.ofString("{}"))
            .build();

    JsonNode context = JSON.readTree(send(request).body());

    assertThat(context.get("actorId").asString()).isEqualTo("anna");
    assertThat(context.get("role").asString()).isEqualTo("staff");
    assertThat(context.get("requestKey").asString()).isEqualTo("k-1");
    assertThat(context.get("expectedVersion").asLong()).isEqualTo(4);
    assertThat(context.get("traceparent").asString()).isEqualTo(trace);
    assertThat(context.get("requestDigest").asString())
        .isEqualTo(KEY.seal(context.get("formerDigest").asString()));
  }

  @Test
  void theDigestTellsBodiesAddressesAndActorsApart() throws Exception {
    String one = digest("/contexts", TOKEN, "{\"a\":1}");

    assertThat(digest("/contexts", TOKEN, "{\"a\":1}")).isEqualTo(one);
    assertThat(digest("/contexts", TOKEN, "{\"a\":2}")).isNotEqualTo(one);
    assertThat(digest("/contexts?x=1", TOKEN, "{\"a\":1}")).isNotEqualTo(one);
    assertThat(digest("/contexts", Tokens.staff("berta"), "{\"a\":1}")).isNotEqualTo(one);
  }

  private static String digest(String path, String token, String body) throws Exception {
    HttpRequest request = request(path, token).POST(BodyPublishers.ofString(body)).build();
    return JSON.readTree(send(request).body()).get("requestDigest").asString();
  }

  @Test
  void aCommandWithoutKeyAndTraceGetsFreshOnes() throws Exception {
    HttpRequest request =
        request("/contexts")
            .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
            .POST(BodyPublishers.noBody())
            .build();

    JsonNode one = JSON.readTree(send(request).body());
    JsonNode two = JSON.readTree(send(request).body());

    assertThat(one.get("requestKey")).isNotEqualTo(two.get("requestKey"));
    assertThat(one.get("traceparent").asString())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .doesNotContain("0".repeat(32))
        .isNotEqualTo(two.get("traceparent").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-Match|W/\"4\"|request.version-invalid",
        "If-Match|*|request.version-invalid",
        "If-Match|4|request.version-invalid",
        "If-Match|\"1\", \"2\"|request.version-invalid",
        "Idempotency-Key|two words|request.key-invalid",
      })
  void aHeaderThatCannotBeRightIsToldApart(String header, String value, String code)
      throws Exception {
    HttpRequest request =
        request("/contexts").header(header, value).POST(BodyPublishers.noBody()).build();

    assertThat(problem(send(request), 400).get("code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"255,200", "256,400"})
  void aKeyHasAtMost255Characters(int length, int status) throws Exception {
    HttpRequest request =
        request("/contexts")
            .header("Idempotency-Key", "k".repeat(length))
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void aCreatedThingHasLocationVersionAndSlug() throws Exception {
    HttpResponse<String> response = post("/notes", "{\"title\":\"a\",\"pages\":1}");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).hasValue("/notes/1");
    assertThat(response.headers().firstValue("ETag")).hasValue("\"0\"");
    assertThat(response.body()).isEqualTo("{\"id\":\"1\",\"slug\":\"a-note\",\"version\":0}");
  }

  @Test
  void aReadIsNotSentAgainToWhoHasIt() throws Exception {
    String path = "/notes/0199f0a0-0000-7000-8000-000000000000";
    HttpResponse<String> first = get(path);
    HttpResponse<String> again = send(request(path).header("If-None-Match", "\"7\"").GET().build());

    assertThat(first.headers().firstValue("ETag")).hasValue("\"7\"");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aReadThatIsAheadOfTheViewWaitsThreeSecondsAndSaysWhenToComeBack() throws Exception {
    String path = "/notes/0199f0a0-0000-7000-8000-000000000000?atLeast=";

    assertThat(get(path + "7").statusCode()).isEqualTo(200);
    long start = System.nanoTime();
    HttpResponse<String> tooEarly = get(path + "8");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(problem(tooEarly, 503).get("code").asString()).isEqualTo("read.not-yet");
    assertThat(tooEarly.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(problem(get(path + "x"), 400).get("field").asString()).isEqualTo("atLeast");
  }

  @Test
  void fourAreLetInAtOnceAndTheNextIsAskedToComeBack() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> inside = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      inside.add(HTTP.sendAsync(request("/slow").GET().build(), BodyHandlers.ofString()));
    }
    await().untilAsserted(() -> assertThat(TinyApplication.INSIDE).hasValue(4));

    HttpResponse<String> refused = get("/problems/read.not-yet");
    TinyApplication.GATE.countDown();

    assertThat(problem(refused, 503).get("code").asString()).isEqualTo("server.overloaded");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(inside).allSatisfy(one -> assertThat(one.get().statusCode()).isEqualTo(200));
    assertThat(get("/problems/read.not-yet").statusCode()).isEqualTo(200);
  }

  @Test
  void theRestOfARefusedBodyIsPassedOverUpTo12MiB() throws Exception {
    assertThat(headOfTheAnswerTo(12 << 20)).contains("401").doesNotContain("Connection: close");
    assertThat(headOfTheAnswerTo((12 << 20) + 1)).contains("401", "Connection: close");
  }

  /** Announces a body of so many bytes, and sends none before the answer has come. */
  private static String headOfTheAnswerTo(int bytes) throws IOException {
    URI address = URI.create(base);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String head = "POST /notes HTTP/1.1\r\nHost: kept\r\nContent-Length: %d\r\n\r\n";
      socket.getOutputStream().write(head.formatted(bytes).getBytes(UTF_8));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      StringBuilder lines = new StringBuilder();
      for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
        lines.append(line).append('\n');
      }
      return lines.toString();
    }
  }

  @Test
  void answersCarrySecurityHeaders() throws Exception {
    HttpResponse<String> response = get("/nowhere");

    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    return problem;
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private static HttpRequest.Builder request(String path) {
    return request(path, TOKEN);
  }

  private static HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
