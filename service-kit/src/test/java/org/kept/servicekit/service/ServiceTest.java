package org.kept.servicekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Topics;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.servicekit.relay.RelayedStore;
import org.kept.testkit.Servers;
import org.kept.testkit.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service as a whole, from outside, over a real database and a real broker. */
class ServiceTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String TOKEN = Tokens.member("anna", "pledges:write");
  private static final String ADMIN = Tokens.admin("root", "admin");

  private static ConfigurableApplicationContext application;
  private static String base;

  @BeforeAll
  static void start() {
    application =
        new SpringApplicationBuilder(PledgeService.class)
            .properties(Servers.properties("pledges"))
            .properties(
                "spring.config.name=pledges",
                "spring.application.name=pledges",
                "spring.config.import=classpath:org/kept/servicekit/boot.properties",
                "management.endpoint.health.group.readiness.show-components=always")
            .run();
    base =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void aRepeatedRequestIsCarriedOutOnceAndAnsweredTheSame() throws Exception {
    String path = "/pledges/" + UUID.randomUUID();
    HttpResponse<String> first = post(path, "", "Idempotency-Key", "make");
    HttpResponse<String> again = post(path, "", "Idempotency-Key", "make");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("ETag")).hasValue("\"0\"");
    assertThat(first.headers().firstValue("Location")).hasValue(path);
    assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replay")).hasValue("true");
  }

  @Test
  void aKeyIsGoodForOneRequest() throws Exception {
    String path = made();
    post(path + "/raise", "{\"to\":5}", "Idempotency-Key", "raise");

    HttpResponse<String> other = post(path + "/raise", "{\"to\":6}", "Idempotency-Key", "raise");

    assertThat(problem(other, 422).get("code").asString()).isEqualTo("request.key-reused");
  }

  @Test
  void aChangeToWhatChangedMeanwhileIsRefusedWithTheCurrentVersion() throws Exception {
    String path = made();
    assertThat(post(path + "/raise", "{\"to\":5}", "If-Match", "\"0\"").statusCode())
        .isEqualTo(200);

    HttpResponse<String> stale = post(path + "/raise", "{\"to\":6}", "If-Match", "\"0\"");

    JsonNode problem = problem(stale, 412);
    assertThat(problem.get("code").asString()).isEqualTo("request.version-stale");
    assertThat(problem.get("currentVersion").asLong()).isEqualTo(1);
    assertThat(problem.get("detail").asString()).contains("version 1");
  }

  @Test
  void aRuleThatRefusesSaysItsCodeFieldAndSentence() throws Exception {
    String path = made();
    post(path + "/raise", "{\"to\":5}");

    JsonNode problem = problem(post(path + "/raise", "{\"to\":5}"), 409);

    assertThat(problem.get("code").asString()).isEqualTo("pledge.not-raised");
    assertThat(problem.get("field").asString()).isEqualTo("to");
    assertThat(problem.get("detail").asString()).isEqualTo("Promise more than 5.");
  }

  @Test
  void aCommandToWhatIsNotThereFindsNothing() throws Exception {
    JsonNode problem = problem(post("/pledges/" + UUID.randomUUID() + "/raise", "{\"to\":5}"), 404);

    assertThat(problem.get("code").asString()).isEqualTo("request.not-found");
  }

  @Test
  void readinessTellsOfStoreBrokerAndConsumers() throws Exception {
    HttpResponse<String> readiness = get("/actuator/health/readiness", TOKEN);

    assertThat(readiness.statusCode()).as(readiness.body()).isEqualTo(200);
    assertThat(JSON.readTree(readiness.body()).get("components").propertyNames())
        .containsExactlyInAnyOrder("readinessState", "store", "broker", "consumers", "relay");
  }

  @Test
  void metricsAreThereForPrometheus() throws Exception {
    HttpResponse<String> metrics = get("/actuator/prometheus", TOKEN);

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("kept_projection_lag", "kept_projection_parked");
  }

  @Test
  void theTopicsAreThereAsContractsWantThem() throws Exception {
    try (Admin admin = Admin.create(new KafkaSettings(Servers.kafkaServers()).admin("test"))) {
      Map<String, TopicDescription> topics =
          admin
              .describeTopics(List.of(Topics.COMMITMENTS, Topics.deadLetters(Topics.MILESTONES)))
              .allTopicNames()
              .get();
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.COMMITMENTS);
      var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);

      assertThat(topics.get(Topics.COMMITMENTS).partitions()).hasSize(Topics.PARTITIONS);
      assertThat(topics.get(Topics.deadLetters(Topics.MILESTONES)).partitions()).hasSize(1);
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThat(settings.get("flush.messages").value()).isEqualTo("1");
    }
  }

  @Test
  void parkedStreamsAreForAdminsOnly() throws Exception {
    problem(get("/admin/parked-streams", TOKEN), 403);
    problem(get("/admin/parked-streams/discarded", TOKEN), 403);
    problem(send(HttpRequest.newBuilder(URI.create(base + "/admin/parked-streams"))), 401);
    problem(
        send(request("/admin/parked-streams/a/b/retry", TOKEN).POST(BodyPublishers.noBody())), 403);
  }

  @Test
  void anAdminSeesParkedStreamsTriesThemAgainAndDiscardsWithAReason() throws Exception {
    String consumer = "names-" + application.getBean(MongoDatabase.class).getName();
    ProducerRecord<String, byte[]> garbage =
        new ProducerRecord<>(Topics.COMMITMENTS, 4, "k", "{".getBytes(StandardCharsets.UTF_8));
    long offset;
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(new KafkaSettings(Servers.kafkaServers()).producer("garbage"))) {
      offset = producer.send(garbage).get().offset();
    }
    String stream = Topics.COMMITMENTS + ":4:" + offset;

    JsonNode parked = await().atMost(LONG).until(() -> parked(consumer, stream), Objects::nonNull);

    assertThat(parked.get("kind").asString()).isEqualTo("unreadable");
    String path = "/admin/parked-streams/" + consumer + "/" + stream;
    assertThat(admin(path + "/retry", "").statusCode()).isEqualTo(202);
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(parked(consumer, stream).get("tries").asInt()).isEqualTo(1));
    JsonNode withoutReason = problem(admin(path + "/discard", "{\"reason\":\" \"}"), 422);
    assertThat(withoutReason.get("field").asString()).isEqualTo("reason");
    assertThat(admin(path + "/discard", "{\"reason\":\"no event at all\"}").statusCode())
        .isEqualTo(202);
    await().atMost(LONG).until(() -> parked(consumer, stream) == null);
    problem(admin(path + "/retry", ""), 404);

    JsonNode discarded = discarded(consumer, stream);
    assertThat(discarded.get("parked").asBoolean()).isFalse();
    assertThat(discarded.get("topic").asString()).isEqualTo(Topics.COMMITMENTS);
    JsonNode discard = discarded.get("discarded").get(0);
    assertThat(discard.get("sequence").asLong()).isEqualTo(offset);
    assertThat(discard.get("through").asLong()).isEqualTo(offset);
    assertThat(discard.get("reason").asString()).isEqualTo("no event at all");
    assertThat(discard.get("by").asString()).isEqualTo("root");
    assertThat(Instant.parse(discard.get("at").asString())).isBefore(Instant.now());
  }

  private static JsonNode discarded(String consumer, String stream) throws Exception {
    return item("/admin/parked-streams/discarded", consumer, stream);
  }

  private static @Nullable JsonNode parked(String consumer, String stream) throws Exception {
    return item("/admin/parked-streams", consumer, stream);
  }

  private static @Nullable JsonNode item(String list, String consumer, String stream)
      throws Exception {
    for (JsonNode item : JSON.readTree(get(list, ADMIN).body()).get("items")) {
      if (item.get("consumer").asString().equals(consumer)
          && item.get("stream").asString().equals(stream)) {
        return item;
      }
    }
    return null;
  }

  @Test
  void aGapIsReportedAndRepairedFromTheStoreOfItsOwnerWithoutAHand() throws Exception {
    MongoDatabase database = application.getBean(MongoDatabase.class);
    String consumer = "raises-" + database.getName();
    String path = "/pledges/" + UUID.randomUUID();
    String stream = path.substring("/pledges/".length());
    PledgeService.LOST.add(stream + ":1");
    PledgeService.repairs = new CountDownLatch(1);
    post(path, "");
    for (int to = 1; to <= 3; to++) {
      assertThat(post(path + "/raise", "{\"to\":%d}".formatted(to)).statusCode()).isEqualTo(200);
    }

    JsonNode parked = await().atMost(LONG).until(() -> parked(consumer, stream), Objects::nonNull);
    assertThat(parked.get("kind").asString()).isEqualTo("gap");
    assertThat(parked.get("missingFrom").asLong()).isEqualTo(1);
    Gauge gauge =
        application
            .getBean(MeterRegistry.class)
            .get("kept.projection.parked")
            .tag("consumer", consumer)
            .gauge();
    await().atMost(LONG).until(() -> gauge.value() > 0);
    PledgeService.repairs.countDown();

    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(shown(database, stream)).isEqualTo(recomputed(stream)));
    await().atMost(LONG).until(() -> parked(consumer, stream) == null);
    assertThat(JSON.readTree(get("/admin/republications", ADMIN).body()).get("items"))
        .filteredOn(item -> item.at("/scope/stream").asString("").equals(stream))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.get("reason").asString()).isEqualTo(consumer + " misses event 1");
              assertThat(item.get("requestedBy").asString()).isEqualTo(consumer);
              assertThat(item.get("events").asLong()).isEqualTo(4);
            });
  }

  private static List<String> shown(MongoDatabase database, String stream) {
    Document view = database.getCollection("raises").find(Filters.eq("_id", stream)).first();
    return view == null ? List.of() : view.getList("events", String.class);
  }

  /** What the view has to say, from the store alone. */
  private static List<String> recomputed(String stream) {
    RelayedStore relayed = application.getBean(RelayedStore.class);
    return relayed.store().load(stream, 0).stream()
        .flatMap(
            commit ->
                commit.events().stream()
                    .map(event -> relayed.mapper().map(commit, relayed.types().read(event))))
        .map(outgoing -> outgoing.data().toString())
        .toList();
  }

  @Test
  void anAdminHasStreamsSentAgainAndSeesHowFarThatIs() throws Exception {
    String stream = made().substring("/pledges/".length());

    HttpResponse<String> accepted =
        admin(
            "/admin/republications",
            "{\"stream\":\"%s\",\"reason\":\"a new reader\"}".formatted(stream));

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String path = accepted.headers().firstValue("Location").orElseThrow();
    JsonNode done =
        await()
            .atMost(LONG)
            .until(() -> JSON.readTree(get(path, ADMIN).body()), now -> now.hasNonNull("doneAt"));
    assertThat(done.get("requestedBy").asString()).isEqualTo("root");
    assertThat(done.get("streams").asLong()).isEqualTo(1);
    assertThat(done.get("events").asLong()).isEqualTo(1);
    problem(get("/admin/republications/none", ADMIN), 404);
  }

  @Test
  void aRepublicationNamesOneThingThatIsKnownAndAReason() throws Exception {
    String path = "/admin/republications";

    problem(post(path, "{\"all\":true,\"reason\":\"r\"}"), 403);
    problem(get(path, TOKEN), 403);
    assertThat(problem(admin(path, "{\"all\":true}"), 422).get("field").asString())
        .isEqualTo("reason");
    assertThat(problem(admin(path, "{\"reason\":\"r\"}"), 422).get("detail").asString())
        .isEqualTo("Give one of stream, kind, all, and only one.");
    problem(admin(path, "{\"all\":true,\"kind\":\"Pledge\",\"reason\":\"r\"}"), 422);
    assertThat(
            problem(admin(path, "{\"kind\":\"Vow\",\"reason\":\"r\"}"), 422)
                .get("field")
                .asString())
        .isEqualTo("kind");
    assertThat(
            problem(admin(path, "{\"stream\":\"none\",\"reason\":\"r\"}"), 422)
                .get("field")
                .asString())
        .isEqualTo("stream");
    assertThat(admin(path, "{\"kind\":\"Pledge\",\"reason\":\"r\"}").statusCode()).isEqualTo(202);
  }

  @Test
  void anAdminSeesWhatCannotBePublishedAndWhyAndHasItTriedAgainAtOnce() throws Exception {
    String path = "/pledges/" + UUID.randomUUID();
    String stream = path.substring("/pledges/".length());
    PledgeService.UNPUBLISHED.add(stream);
    post(path, "");
    String parked = "/admin/relay/parked-streams";

    JsonNode waiting =
        await()
            .atMost(LONG)
            .until(
                () -> JSON.readTree(get(parked, ADMIN).body()).get("items"),
                items -> !items.isEmpty())
            .get(0);
    assertThat(waiting.get("stream").asString()).isEqualTo(stream);
    assertThat(waiting.get("reason").asString()).contains("no such place");
    problem(get(parked, TOKEN), 403);
    problem(admin(parked + "/none/retry", ""), 404);

    PledgeService.UNPUBLISHED.clear();
    assertThat(admin(parked + "/" + stream + "/retry", "").statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20)) // By itself it would take half a minute.
        .until(() -> JSON.readTree(get(parked, ADMIN).body()).get("items").isEmpty());
  }

  private static String made() throws Exception {
    String path = "/pledges/" + UUID.randomUUID();
    assertThat(post(path, "").statusCode()).isEqualTo(201);
    return path;
  }

  private static JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static HttpResponse<String> admin(String path, String body) throws Exception {
    return send(request(path, ADMIN).POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> post(String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(path, TOKEN).POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token).GET());
  }

  private static HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
