package org.kept.commitment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.commitment.FakeProgress;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.servicekit.problem.ProblemException;
import org.kept.testkit.Unanswering;

class HttpVerifiedCountsTest {

  /** As progress-service answers, with what this service does not read. */
  private static final String ANSWER =
      """
      {"commitmentId": "c", "percent": 40, "deliverables": [
        {"key": "D1", "kind": "delivery", "countedTrue": 2, "reported": 1, "verified": 1,
         "percentExact": 40.0, "status": "OnTrack",
         "stages": [{"name": "created", "done": true, "verified": true},
                    {"name": "formatted", "done": true, "verified": false}], "regions": []},
        {"key": "D2", "kind": "count-per-region", "countedTrue": 56, "reported": 50, "verified": 6,
         "percentExact": 88.3, "status": "Behind",
         "regions": [{"code": "LAC", "name": "Latin America", "counted": 12, "verified": 6}]},
        {"key": "D4", "kind": "percentage", "countedTrue": 31.5, "reported": 0, "verified": 2,
         "percentExact": 50.7, "status": "AchievedLate"},
        {"key": "D5", "kind": "percentage", "countedTrue": 31.5, "reported": 1, "verified": 1,
         "percentExact": 0.0, "status": "Missed"}]}
      """;

  private final FakeProgress progress = FakeProgress.start();
  private final HttpVerifiedCounts client = new HttpVerifiedCounts(progress.uri());

  @AfterEach
  void stop() {
    progress.close();
  }

  @Test
  void whatCountsIsReadDeliverableByDeliverable() {
    progress.says("c", ANSWER);

    Figures figures = client.of(new CommitmentId("c"));

    assertThat(figures.of("D1").verifiedStages()).containsExactly("created");
    assertThat(figures.of("D2").verified()).isEqualByComparingTo("6");
    assertThat(figures.of("D2").verifiedPerRegion()).containsOnlyKeys("LAC");
    assertThat(figures.of("D2").some()).isTrue();
    assertThat(figures.of("D2").achieved()).isFalse();
    assertThat(figures.of("D4").verified()).isEqualByComparingTo("31.5");
    assertThat(figures.of("D4").achieved()).isTrue();
    // A later reading that only was reported hides the verified one, and stands for it.
    assertThat(figures.of("D5").verified()).isEqualByComparingTo("31.5");
    assertThat(figures.of("D5").confirmed()).isTrue();
    assertThat(figures.of("D5").some()).isFalse();
    assertThat(figures.of("D9").some()).isFalse();
  }

  @Test
  void anIdIsAlwaysOnePartOfTheAddress() {
    progress.says("c%2F..%2Fother", ANSWER);

    assertThat(client.of(new CommitmentId("c/../other")).of("D2").some()).isTrue();
  }

  @Test
  void whileNobodyCanTellItIsAskedAgain() {
    progress.goesAway();
    assertThatThrownBy(() -> client.of(new CommitmentId("c")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            away -> {
              assertThat(away.told().code()).isEqualTo("commitment.progress-away");
              assertThat(away.told().status().value()).isEqualTo(503);
              assertThat(away.told().retryAfterSeconds()).isEqualTo(5);
            });
    progress.close();
    assertThatThrownBy(() -> client.of(new CommitmentId("c"))).isInstanceOf(ProblemException.class);
  }

  @Test
  void silenceIsNotListenedToForLongerThanTheLimit() {
    try (Unanswering silent = Unanswering.silent()) {
      assertThatThrownBy(() -> hurried(silent).of(new CommitmentId("c")))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aServerThatDoesNotLetInIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering full = Unanswering.full()) {
      assertThatThrownBy(() -> hurried(full).of(new CommitmentId("c")))
          .isInstanceOf(ProblemException.class);
    }
  }

  private static HttpVerifiedCounts hurried(Unanswering server) {
    URI uri = URI.create("http://127.0.0.1:" + server.port());
    return new HttpVerifiedCounts(uri, Duration.ofMillis(50), Duration.ofMillis(200));
  }

  @Test
  void whatCannotBeReadIsNoAnswer() {
    progress.says("c", "<html>");

    assertThatThrownBy(() -> client.of(new CommitmentId("c"))).isInstanceOf(ProblemException.class);
  }
}
