package org.kept.portal.upstream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One service behind HTTP: asks, waits no longer than a reader would, reads JSON. */
class Service {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** From the request to the last byte of the answer. */
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final ServiceName name;
  private final URI base;
  private final HttpClient http;
  private final Duration patience;

  Service(ServiceName name, URI base) {
    this(name, base, CONNECT, ANSWER);
  }

  Service(ServiceName name, URI base, Duration connect, Duration answer) {
    this.name = name;
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .build();
    this.patience = answer;
  }

  /** An address below the service; its variables are encoded when it is built. */
  UriComponentsBuilder at(String path) {
    return UriComponentsBuilder.fromUri(base).path(path);
  }

  /**
   * Empty when the service says there is no such thing; fails with an {@link UnreachableException}
   * for anything else that is not an answer, except when the question itself is refused.
   */
  <T> CompletableFuture<Optional<T>> get(URI uri, TypeReference<T> type) {
    var request =
        HttpRequest.newBuilder(uri).timeout(patience).header("Accept", "application/json").build();
    var call = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    return call.copy()
        // The request's own timeout ends with the headers; a body that trickles in counts too.
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (answer, failure) -> {
              if (failure != null) {
                call.cancel(true);
                throw new UnreachableException(name, "no answer to " + uri, failure);
              }
              return read(uri, answer, type);
            });
  }

  private <T> Optional<T> read(URI uri, HttpResponse<byte[]> answer, TypeReference<T> type) {
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() == 400 || answer.statusCode() == 422) {
      throw new NotUnderstoodException(uri.toString());
    }
    if (answer.statusCode() != 200) {
      throw new UnreachableException(name, "status " + answer.statusCode() + " from " + uri);
    }
    try {
      return Optional.of(JSON.readValue(answer.body(), type));
    } catch (JacksonException e) {
      throw new UnreachableException(name, "no readable answer from " + uri, e);
    }
  }
}
