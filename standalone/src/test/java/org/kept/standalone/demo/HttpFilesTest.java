package org.kept.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kept.chaos.child.KeptChild;
import tools.jackson.databind.JsonNode;

/** Every request in {@code http/} is answered as it says, on a Kept that knows nothing yet. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HttpFilesTest {

  private static final Path FILES = Path.of("..", "http");
  private static final Set<String> FIRST = Set.of("commitments.http", "milestones.http");

  /** What other answers lead to. */
  private static final Set<String> NO_USE_CASES = Set.of("/notification.css");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

  private static final Map<String, Pattern> MAILED =
      Map.of(
          "confirmationToken", Pattern.compile("/follows/confirmation\\?token=([\\w.~-]+)"),
          "digestToken", Pattern.compile("/following/([\\w.~-]+)"));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> variables = new LinkedHashMap<>();

  @Test
  void everyRequestIsAnsweredAsItSays(@TempDir Path folder) throws Exception {
    try (Launched kept = Launched.run(folder.resolve("data"), KeptChild.freePorts())) {
      Addresses at = kept.addresses();
      KeptApi api = new KeptApi(at);
      variables.put("commitmentUrl", at.commitment());
      variables.put("progressUrl", at.progress());
      variables.put("notificationUrl", at.notification());
      variables.put("identityUrl", at.identity());
      variables.put("staffToken", api.token("campaign-staff"));
      variables.put("memberToken", api.token("organization-tool"));
      variables.put("adminToken", api.token("operator"));

      variables.put("portalUrl", at.portal());
      sendWhatNobodyUnderstands(kept.process().kafkaServers());

      int answered = 0;
      for (Path file : files()) {
        HttpFile.variables(file).forEach(variables::putIfAbsent);
        for (HttpFile.Request request : HttpFile.requests(file)) {
          readMails(request, at);
          HttpResponse<String> answer =
              Waiting.until(
                  file + ": " + request.name(),
                  () -> send(request),
                  a -> isMeant(request, a) && hasCaptures(request, a));
          capture(request, answer);
          answered++;
        }
      }
      assertThat(answered).isGreaterThan(100);
    }
  }

  @Test
  void thereIsARequestForEverythingThatCanBeAsked() throws Exception {
    List<HttpFile.Request> requests = new ArrayList<>();
    for (Path file : files()) {
      requests.addAll(HttpFile.requests(file));
    }
    List<Mapping> mappings = Mapping.all();

    assertThat(mappings).hasSizeGreaterThan(90);
    assertThat(mappings)
        .filteredOn(mapping -> !NO_USE_CASES.contains(mapping.path()))
        .filteredOn(mapping -> requests.stream().noneMatch(mapping::isAskedBy))
        .isEmpty();
  }

  /** All there are; those first that make what others need. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .sorted(
              Comparator.comparing((Path file) -> !FIRST.contains(file.getFileName().toString()))
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  /** So that consumers have something to park. */
  private static void sendWhatNobodyUnderstands(String kafka) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("kept.commitments", "key", new byte[] {'{'})).get();
    }
  }

  /** A view that is not there yet is asked again, as a client would. */
  private static boolean isMeant(HttpFile.Request request, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean meant = request.expected() == 0 ? status / 100 == 2 : status == request.expected();
    if (!meant && status != 404 && status != 503) {
      throw new AssertionError(
          "%s: %s %s answered %d: %s"
              .formatted(request.name(), request.method(), request.url(), status, answer.body()));
    }
    return meant;
  }

  private HttpResponse<String> send(HttpFile.Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(filled(request.url())))
            .method(request.method(), BodyPublishers.ofString(filled(request.body())));
    request.headers().forEach((name, value) -> builder.header(name, filled(value)));
    try {
      return http.send(builder.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(request.name() + " failed", e);
    }
  }

  private void capture(HttpFile.Request request, HttpResponse<String> answer) {
    if (request.captures().isEmpty()) {
      return;
    }
    JsonNode body = KeptApi.JSON.readTree(answer.body());
    request
        .captures()
        .forEach((variable, field) -> variables.put(variable, captured(body, field).asString()));
  }

  /** What comes to a list a little later is asked for again. */
  private static boolean hasCaptures(HttpFile.Request request, HttpResponse<String> answer) {
    return request.captures().values().stream()
        .noneMatch(field -> captured(KeptApi.JSON.readTree(answer.body()), field).isMissingNode());
  }

  private static JsonNode captured(JsonNode body, String field) {
    return field.startsWith("/") ? body.at(field) : body.path(field);
  }

  private String filled(String text) {
    return VARIABLE.matcher(text).replaceAll(this::value);
  }

  private String value(MatchResult variable) {
    assertThat(variables).as("variables set so far").containsKey(variable.group(1));
    return Matcher.quoteReplacement(variables.get(variable.group(1)));
  }

  /** Tokens that only a mail tells. */
  private void readMails(HttpFile.Request request, Addresses at) {
    for (Map.Entry<String, Pattern> token : MAILED.entrySet()) {
      if ((request.url() + request.body()).contains("{{" + token.getKey() + "}}")) {
        variables.put(token.getKey(), mailed(token.getValue(), at));
      }
    }
  }

  private static String mailed(Pattern link, Addresses at) {
    return Waiting.until(
            "a mail with " + link,
            () ->
                Mails.files(at.mails()).stream()
                    .map(file -> Mails.part(Mails.read(file), "text/plain"))
                    .flatMap(text -> link.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList(),
            tokens -> !tokens.isEmpty())
        .getLast();
  }
}
