package org.kept.commitment.progress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks progress-service how a commitment stands; the only place that does. What its answer means,
 * and how long it is worth waiting for, is for those who ask.
 */
public final class ProgressClient {

  private final HttpClient http;
  private final URI progress;
  private final Duration answer;

  /**
   * @param progress address of progress-service, without a slash at its end
   * @param connect how long to wait until one is let in
   * @param answer how long to wait for an answer
   */
  public ProgressClient(URI progress, Duration connect, Duration answer) {
    this.http = HttpClient.newBuilder().connectTimeout(connect).build();
    this.progress = progress;
    this.answer = answer;
  }

  /**
   * Whatever it answers.
   *
   * @throws IOException if it does not answer in time, or the process is stopping
   */
  public HttpResponse<byte[]> ask(String commitment) throws IOException {
    String id = URLEncoder.encode(commitment, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(progress + "/commitments/" + id + "/progress"))
            .timeout(answer)
            .header("Accept", "application/json")
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopping");
    }
  }
}
