package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the service over HTTP. */
final class Api {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final @Nullable String token;
  private final List<String> headers;

  Api(String base, @Nullable String token, String... headers) {
    this.base = base;
    this.token = token;
    this.headers = List.of(headers);
  }

  /** The same, with headers: name, value, name, value. */
  Api with(String... more) {
    return new Api(base, token, more);
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  Answer patch(String path, String body) {
    return send(request(path).method("PATCH", BodyPublishers.ofString(body)));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** Fails unless the status is this. */
    Answer is(int status) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return this;
    }

    /** Fails unless it is this problem, with a sentence. */
    Answer isProblem(int status, String code) {
      is(status);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(text("code")).isEqualTo(code);
      assertThat(text("type")).isEqualTo("/problems/" + code);
      assertThat(text("detail")).hasSizeGreaterThan(10).doesNotContain("{");
      return this;
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    String id() {
      return text("id");
    }

    long version() {
      return json().path("version").asLong(-1);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
