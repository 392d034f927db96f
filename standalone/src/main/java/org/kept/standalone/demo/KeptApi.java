package org.kept.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any client sees it: HTTP, JSON and bearer tokens. */
final class KeptApi {

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Addresses addresses;
  private final Duration patience;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  KeptApi(Addresses addresses) {
    this(addresses, LONGEST_ANSWER);
  }

  KeptApi(Addresses addresses, Duration patience) {
    this.addresses = addresses;
    this.patience = patience;
  }

  /**
   * Sends a command as a machine client.
   *
   * @param key the Idempotency-Key: the same key is the same request, however often it is sent
   * @throws ApiException if the answer is not a success
   */
  JsonNode post(String client, String url, Object body, String key) {
    return answer(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token(client))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Posts a CSV file as a machine client. */
  JsonNode postCsv(String client, String url, byte[] csv, String key) {
    return answer(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "text/csv; charset=utf-8")
            .header("Authorization", "Bearer " + token(client))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(csv)));
  }

  /** Posts as somebody without an account. */
  JsonNode postOpenly(String url, Object body) {
    return answer(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Reads as a machine client what is not for everyone. */
  JsonNode getAs(String client, String url) {
    return answer(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token(client))
            .GET());
  }

  JsonNode get(String url) {
    return answer(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  /** A bearer token of a machine client. */
  String token(String client) {
    return tokens.computeIfAbsent(client, this::fetchToken);
  }

  private String fetchToken(String client) {
    Path file = addresses.secrets().resolve(client);
    String secret;
    try {
      secret = Files.readString(file).strip();
    } catch (IOException e) {
      throw new ApiException("No secret for " + client + " in " + file, e);
    }
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return answer(
            HttpRequest.newBuilder(URI.create(addresses.identity() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("grant_type", "client_credentials")))))
        .get("access_token")
        .asString();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    HttpRequest sent =
        request
            .timeout(patience)
            .header("Accept", "application/json, application/problem+json")
            .build();
    try {
      HttpResponse<String> response = http.send(sent, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new ApiException(
            "%s %s answered %d: %s"
                .formatted(sent.method(), sent.uri(), response.statusCode(), response.body()),
            null);
      }
      return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new ApiException(sent.method() + " " + sent.uri() + " failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("Interrupted", e);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A request that was not granted; the message has the whole answer. */
  static final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
