package org.kept.chaos.child;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any client sees it: HTTP, JSON and bearer tokens. */
public final class KeptApi implements AutoCloseable {

  public static final JsonMapper JSON = new JsonMapper();

  /** Speaks for the campaign. */
  public static final String STAFF = "campaign-staff";

  /** Speaks for organizations. */
  public static final String MEMBER = "organization-tool";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String identity;
  private final Path secrets;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * @param identity where tokens are given
   * @param secrets folder with the secrets of the machine clients
   */
  public KeptApi(String identity, Path secrets) {
    this.identity = identity;
    this.secrets = secrets;
  }

  /** What was answered; {@code body} is empty where it is no JSON. */
  public record Answer(int status, JsonNode body) {

    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /** The stable code of a refusal: the end of its problem type. */
    public String code() {
      return status + " " + body.path("code").asString(body.path("type").asString(""));
    }

    /** The codes of all that is wrong, where several things are; else the one of the refusal. */
    public Set<String> reasons() {
      Set<String> codes = new TreeSet<>();
      body.path("errors").forEach(error -> codes.add(error.path("code").asString("")));
      if (codes.isEmpty()) {
        codes.add(body.path("code").asString(""));
      }
      return codes;
    }
  }

  /**
   * Sends a request.
   *
   * @param client whose token to show; none where null
   * @param key the Idempotency-Key; none where null
   * @throws IOException if there was no answer: whether it was carried out is not known
   */
  public Answer send(
      String method,
      String url,
      @Nullable String client,
      @Nullable String key,
      String contentType,
      String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofString(body));
    if (client != null) {
      request.header("Authorization", "Bearer " + token(client));
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return answer(request);
  }

  /** Reads as a machine client, or as anybody where null. */
  public Answer get(String url, @Nullable String client) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).GET();
    if (client != null) {
      request.header("Authorization", "Bearer " + token(client));
    }
    return answer(request);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private String token(String client) throws IOException, InterruptedException {
    String known = tokens.get(client);
    if (known != null) {
      return known;
    }
    String secret = Files.readString(secrets.resolve(client)).strip();
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    Answer answer =
        answer(
            HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    if (!answer.isSuccess()) {
      throw new IOException("no token for " + client + ": " + answer);
    }
    String token = answer.body().get("access_token").asString();
    tokens.put(client, token);
    return token;
  }

  private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            request
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .build(),
            BodyHandlers.ofString());
    try {
      return new Answer(
          response.statusCode(),
          response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    } catch (JacksonException e) {
      return new Answer(response.statusCode(), JSON.createObjectNode());
    }
  }
}
