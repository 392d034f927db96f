package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More readers at once than are let in. */
class OverloadTest {

  @Test
  void one_too_many_is_asked_to_come_back_and_the_one_inside_gets_its_page()
      throws InterruptedException {
    try (RunningPortal portal = new RunningPortal("--kept.web.requests-at-once=1")) {
      portal.commitments.hold();
      var inside = CompletableFuture.supplyAsync(() -> portal.get("/commitments/sptf-2014"));
      portal.commitments.awaitOneHeld();

      var refused = portal.in(Locale.FRENCH, "/");
      var health = portal.get("/actuator/health/liveness");
      portal.commitments.letGo();

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.page().title()).startsWith("Beaucoup de monde lit en ce moment");
      assertThat(health.status()).isEqualTo(200);
      assertThat(inside.join().status()).isEqualTo(200);
      assertThat(portal.get("/").status()).isEqualTo(200);
    }
  }
}
