package org.kept.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private final FailureLimit limit = new FailureLimit();
  private final Instant start = Instant.parse("2014-04-22T10:00:00Z");

  @Test
  void nine_failures_do_not_make_a_key_wait_and_ten_do() {
    fail("a", FailureLimit.FAILURES - 1, start);
    assertThat(limit.wait("a", start)).isZero();

    fail("a", 1, start);
    assertThat(limit.wait("a", start)).isEqualTo(FailureLimit.WINDOW);
    assertThat(limit.wait("b", start)).isZero();
  }

  @Test
  void the_wait_ends_with_the_window_that_the_first_failure_began() {
    fail("a", FailureLimit.FAILURES, start);

    assertThat(limit.wait("a", start.plus(FailureLimit.WINDOW).minusMillis(1)))
        .isEqualTo(Duration.ofMillis(1));
    Instant after = start.plus(FailureLimit.WINDOW);
    assertThat(limit.wait("a", after)).isZero();

    fail("a", 1, after);
    assertThat(limit.wait("a", after)).isZero();
  }

  @Test
  void a_success_forgets_the_failures_before_it() {
    fail("a", FailureLimit.FAILURES - 1, start);
    limit.succeeded("a");
    fail("a", FailureLimit.FAILURES - 1, start);

    assertThat(limit.wait("a", start)).isZero();
  }

  @Test
  void the_memory_is_bounded_and_forgets_the_key_seen_longest_ago() {
    fail("first", FailureLimit.FAILURES, start);
    for (int i = 0; i < FailureLimit.KEYS; i++) {
      fail("key" + i, 1, start);
    }

    assertThat(limit.size()).isEqualTo(FailureLimit.KEYS);
    assertThat(limit.wait("first", start)).isZero();
  }

  private void fail(String key, int times, Instant now) {
    for (int i = 0; i < times; i++) {
      limit.failed(key, now);
    }
  }
}
