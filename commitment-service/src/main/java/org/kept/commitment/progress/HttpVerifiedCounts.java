package org.kept.commitment.progress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.contracts.ContractJson;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** What progress-service says is verified; without its answer nothing is decided. */
public final class HttpVerifiedCounts implements VerifiedCounts {

  private static final Logger log = LoggerFactory.getLogger(HttpVerifiedCounts.class);

  static final Duration CONNECT = Duration.ofSeconds(2);
  static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int COME_BACK_SECONDS = 5;

  private final ProgressClient progress;

  /**
   * @param progress address of progress-service, without a slash at its end
   */
  public HttpVerifiedCounts(URI progress) {
    this(progress, CONNECT, ANSWER);
  }

  HttpVerifiedCounts(URI progress, Duration connect, Duration answer) {
    this.progress = new ProgressClient(progress, connect, answer);
  }

  @Override
  public Figures of(CommitmentId commitment) {
    try {
      HttpResponse<byte[]> response = progress.ask(commitment.value());
      // Not found is no answer either: it was published a moment ago and is not there yet.
      if (response.statusCode() != OK) {
        throw away("it answered " + response.statusCode());
      }
      return ContractJson.MAPPER.readValue(response.body(), ProgressAnswer.class).figures();
    } catch (IOException | JacksonException e) {
      throw away(e.toString());
    }
  }

  private static ProblemException away(String why) {
    log.warn("progress-service does not say how a commitment stands: {}", why);
    return new ProblemException(
        Told.of(AWAY, HttpStatus.SERVICE_UNAVAILABLE, Map.of()).retryAfter(COME_BACK_SECONDS));
  }
}
