package org.kept.notification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kept.notification.TestDatabase;
import org.kept.notification.documents.Limits.Limit;

class LimitsTest {

  private static final Instant NOON = Instant.parse("2026-03-25T12:00:00Z");
  private static final Limit TWO_AN_HOUR = new Limit("test", 2, Duration.ofHours(1));

  private final Limits limits = new Limits(new NotificationDatabase(TestDatabase.fresh()));

  @Test
  void so_many_are_taken_and_the_next_has_to_wait_for_the_window_to_end() {
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON)).isEmpty();
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON.plusSeconds(60))).isEmpty();
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON.plusSeconds(120)))
        .hasValue(Duration.ofMinutes(58));
    assertThat(limits.take(TWO_AN_HOUR, "ben", NOON)).as("another one's count").isEmpty();
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON.plusSeconds(3600)))
        .as("the next window")
        .isEmpty();
  }

  @Test
  void a_count_is_kept_until_its_window_ends_and_not_longer() {
    limits.take(TWO_AN_HOUR, "ana", NOON);
    limits.take(TWO_AN_HOUR, "ana", NOON);

    limits.forget(NOON.plusSeconds(3599));
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON.plusSeconds(3599))).isPresent();
    limits.forget(NOON.plusSeconds(3600));
    assertThat(limits.take(TWO_AN_HOUR, "ana", NOON)).isEmpty();
  }
}
