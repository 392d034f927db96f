package org.kept.progress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.eventstore.CommitStore;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.testkit.MutableClock;
import org.kept.testkit.Servers;
import org.kept.testkit.TestIdentity;
import org.kept.testkit.Tokens;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a whole on real servers, spoken to by HTTP and Kafka only. */
final class Running implements AutoCloseable {

  /** Each waits for three seconds first. */
  private static final int TIMES_ASKED_AGAIN = 10;

  static final String STAFF = Tokens.staff("sam", "milestones:write", "milestones:review", "admin");
  static final String MEMBER = Tokens.member("mia", "milestones:write");
  static final String STRANGER = Tokens.member("tom", "milestones:write");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final MutableClock clock = MutableClock.at("2015-03-02T09:00:00Z");
  private final String[] properties;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(new KafkaSettings(Servers.kafkaServers()).producer("test"));
  private final Map<String, Long> sequences = new HashMap<>();
  private volatile int port;
  private ConfigurableApplicationContext service;

  /** With settings of its own. */
  Running(String... settings) {
    this.properties =
        Stream.of(Servers.properties("progress"), settings)
            .flatMap(Stream::of)
            .toArray(String[]::new);
    this.service = start();
  }

  private ConfigurableApplicationContext start() {
    ConfigurableApplicationContext started = run();
    port = ((ServletWebServerApplicationContext) started).getWebServer().getPort();
    return started;
  }

  private ConfigurableApplicationContext run() {
    return ProgressServiceApplication.builder()
        .sources(TestIdentity.class)
        .initializers(
            context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
        .properties(properties)
        .run();
  }

  void restart() {
    stop();
    startAgain();
  }

  void stop() {
    service.close();
  }

  void startAgain() {
    service = start();
  }

  /** What it reads. */
  Set<String> topics() {
    return service.getBean(ProjectionRunner.class).projections().stream()
        .flatMap(projection -> projection.topics().stream())
        .collect(Collectors.toSet());
  }

  /** What is in its store, of which only itself knows otherwise. */
  CommitStore store() {
    return service.getBean(CommitStore.class);
  }

  /** Tells the service what commitment-service would have told. */
  void tell(String stream, CommitmentsEvent event) {
    long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
    Envelope envelope =
        new Envelope(
            stream + ":" + sequence,
            "/commitment-service",
            ContractTypes.typeOf(event),
            stream,
            Instant.parse("2014-01-02T10:00:00Z"),
            sequence,
            stream,
            "sam",
            null);
    producer.send(CloudEventCodec.encode(Topics.COMMITMENTS, new Published(envelope, event)));
    producer.flush();
  }

  record Answer(int status, JsonNode body, Map<String, String> headers) {
    String text(String field) {
      return body.path(field).asString("");
    }
  }

  /** Asks again, as a client does, while the view does not show yet what was asked for. */
  Answer get(String path) {
    HttpRequest request = request(path).GET().build();
    Answer answer = send(request);
    for (int again = 0; notYet(answer) && again < TIMES_ASKED_AGAIN; again++) {
      answer = send(request);
    }
    return answer;
  }

  private static boolean notYet(Answer answer) {
    return answer.status() == 503 && answer.text("code").equals("read.not-yet");
  }

  Answer get(String path, String token) {
    return send(
        token.isEmpty()
            ? request(path).GET().build()
            : request(path).header("Authorization", "Bearer " + token).GET().build());
  }

  Answer post(String path, String token, String json, String... headers) {
    return post(path, token, "application/json", json.getBytes(), headers);
  }

  Answer post(String path, String token, String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static Answer send(HttpRequest request) {
    try {
      return trySend(request);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The same where the connection may be refused or cut. */
  Answer tryPost(String path, String token, String json, String... headers) throws IOException {
    return trySend(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static Answer trySend(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      Map<String, String> headers = new HashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(
          response.statusCode(),
          response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()),
          headers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The first answer that is as it should be. */
  Answer await(String path, Predicate<Answer> asItShouldBe) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> get(path), asItShouldBe);
  }

  @Override
  public void close() {
    producer.close();
    service.close();
  }
}
