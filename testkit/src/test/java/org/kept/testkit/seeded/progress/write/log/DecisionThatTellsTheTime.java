package org.kept.testkit.seeded.progress.write.log;

import java.time.Instant;

final class DecisionThatTellsTheTime {

  static boolean decide(Instant deadline) {
    return Instant.now().isBefore(deadline);
  }
}
