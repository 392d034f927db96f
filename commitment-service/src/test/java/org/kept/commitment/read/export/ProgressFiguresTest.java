package org.kept.commitment.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kept.commitment.FakeProgress;
import org.kept.testkit.Unanswering;

class ProgressFiguresTest {

  private static ProgressFigures hurried(Unanswering server) {
    URI uri = URI.create("http://127.0.0.1:" + server.port());
    return new ProgressFigures(uri, Duration.ofMillis(50), Duration.ofMillis(200));
  }

  @Test
  void anIdIsAlwaysOnePartOfTheAddress() {
    try (FakeProgress progress = FakeProgress.start()) {
      progress.says(
          "c%2F..%2Fother",
          "{\"deliverables\": [{\"key\": \"D1\", \"countedTrue\": 1, \"percentExact\": 2}]}");

      assertThat(new ProgressFigures(progress.uri()).of("c/../other").orElseThrow()).hasSize(1);
    }
  }

  @Test
  void silenceIsNotListenedToForLongerThanTheLimit() {
    try (Unanswering silent = Unanswering.silent()) {
      assertThat(hurried(silent).of("c")).isEmpty();
    }
  }

  @Test
  void aServerThatDoesNotLetInIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering full = Unanswering.full()) {
      assertThat(hurried(full).of("c")).isEmpty();
    }
  }
}
