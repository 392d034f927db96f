package org.kept.notification.progress;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kept.contracts.ContractJson;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.model.digest.News;
import org.kept.notification.write.mailing.Activity;
import org.kept.notification.write.mailing.ActivityUnavailableException;
import tools.jackson.core.JacksonException;

/** Asks progress-service what happened; the only place that knows its addresses and its JSON. */
public final class ProgressClient implements Activity {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int PAGE = 1_000;

  /** So much fits one digest; what is more comes with the next, since the cursor stops here. */
  private static final int MOST_PAGES = 20;

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient http;
  private final Duration patience;
  private final URI progress;

  /**
   * @param progress address of progress-service, without a slash at its end
   */
  public ProgressClient(URI progress) {
    this(progress, CONNECT, ANSWER);
  }

  ProgressClient(URI progress, Duration connect, Duration answer) {
    this.http = HttpClient.newBuilder().connectTimeout(connect).build();
    this.patience = answer;
    this.progress = progress;
  }

  @Override
  public News since(KnownCommitment commitment, String since, Language language) {
    NewsReading reading = new NewsReading(language);
    ActivityAnswer answer = ask(commitment, since, language);
    List<Figures> before = reading.figures(answer.before());
    List<Entry> entries = new ArrayList<>(reading.entries(answer));
    for (int pages = 1; answer.more() && pages < MOST_PAGES; pages++) {
      answer = ask(commitment, answer.position(), language);
      entries.addAll(reading.entries(answer));
    }
    return new News(
        commitment.in(language),
        since,
        answer.position(),
        entries,
        before,
        reading.figures(answer.after()),
        answer.more());
  }

  private ActivityAnswer ask(KnownCommitment commitment, String since, Language language) {
    String path =
        "/commitments/%s/activity?since=%s&limit=%d"
            .formatted(
                URLEncoder.encode(commitment.id(), StandardCharsets.UTF_8),
                URLEncoder.encode(since, StandardCharsets.UTF_8),
                PAGE);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(progress + path))
            .timeout(patience)
            .header("Accept", "application/json")
            .header("Accept-Language", language.tag())
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() == NOT_FOUND) {
        // Published a moment ago and not there yet: nothing has happened to it, and nothing is
        // lost.
        return new ActivityAnswer(since, List.of(), List.of(), List.of(), List.of(), false);
      }
      if (response.statusCode() != OK) {
        throw new ActivityUnavailableException(
            "progress-service answered " + response.statusCode());
      }
      return ContractJson.MAPPER.readValue(response.body(), ActivityAnswer.class);
    } catch (IOException e) {
      throw new ActivityUnavailableException("progress-service cannot be reached", e);
    } catch (JacksonException e) {
      throw new ActivityUnavailableException("progress-service answered what cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ActivityUnavailableException("stopping", e);
    }
  }
}
