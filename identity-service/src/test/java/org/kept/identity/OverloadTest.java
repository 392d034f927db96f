package org.kept.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More requests than are let in; that the limit is one of those inside at once, HttpTest shows. */
class OverloadTest {

  @Test
  void one_too_many_is_asked_to_come_back_and_health_is_answered(@TempDir Path folder) {
    try (RunningIdentity identity = new RunningIdentity(folder)) {
      identity.stop();
      identity.start("--kept.web.requests-at-once=0");

      var refused = identity.token("demo-staff", identity.secret("demo-staff"));

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused.json().path("access_token").isMissingNode()).isTrue();
      assertThat(identity.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
  }
}
