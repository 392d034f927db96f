package org.kept.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.notification.model.LedgerState.Claimed;
import org.kept.notification.model.LedgerState.Failed;
import org.kept.notification.model.LedgerState.Sending;
import org.kept.notification.model.LedgerState.Sent;
import org.kept.notification.model.LedgerState.Unknown;

class LedgerStateTest {

  private static final Instant NOW = Instant.parse("2026-03-30T06:00:00Z");

  @Test
  void a_mail_that_was_taken_is_sent() {
    assertThat(LedgerState.after(new Delivery.Taken(), 0, NOW, 0)).isEqualTo(new Sent(0, NOW));
  }

  @Test
  void try_later_is_tried_again_until_the_bound_and_then_given_up_with_the_code() {
    Delivery greylisted = new Delivery.TryLater("451 4.7.1");

    assertThat(LedgerState.after(greylisted, LedgerState.MOST_ATTEMPTS - 2, NOW, 0))
        .isInstanceOf(Claimed.class)
        .extracting(LedgerState::attempts)
        .isEqualTo(LedgerState.MOST_ATTEMPTS - 1);
    assertThat(LedgerState.after(greylisted, LedgerState.MOST_ATTEMPTS - 1, NOW, 0))
        .isEqualTo(new Failed(LedgerState.MOST_ATTEMPTS, "451 4.7.1", NOW));
  }

  @Test
  void waits_grow_up_to_a_bound_and_jitter_spreads_them() {
    List<Duration> waits = new ArrayList<>();
    for (int attempts = 0; attempts < LedgerState.MOST_ATTEMPTS - 1; attempts++) {
      waits.add(wait(new Delivery.TryLater("421"), attempts, 0));
    }

    assertThat(waits).isSorted().startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2));
    assertThat(wait(new Delivery.TryLater("421"), 0, 1)).isEqualTo(Duration.ofSeconds(90));
    assertThat(wait(new Delivery.Unreachable(), 1_000, 0)).isEqualTo(LedgerState.LONGEST_WAIT);
  }

  @Test
  void a_server_that_is_away_never_uses_up_attempts() {
    assertThat(LedgerState.after(new Delivery.Unreachable(), 3, NOW, 0).attempts()).isEqualTo(3);
  }

  @Test
  void a_refusal_is_over_at_once() {
    assertThat(LedgerState.after(new Delivery.Refused("550 5.1.1", true), 0, NOW, 0))
        .isEqualTo(new Failed(1, "550 5.1.1", NOW));
  }

  @Test
  void a_broken_line_leaves_it_unknown_and_over() {
    LedgerState state = LedgerState.after(new Delivery.Uncertain(), 0, NOW, 0);

    assertThat(state).isInstanceOf(Unknown.class);
    assertThat(state.isOver()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void sending_with_a_lease_that_ran_out_reads_as_unknown(long secondsLeft) {
    Sending sending = new Sending(2, NOW.plusSeconds(secondsLeft));

    assertThat(sending.asOf(NOW)).isEqualTo(new Unknown(2, NOW));
  }

  @Test
  void sending_with_a_live_lease_is_left_alone_and_so_is_a_claim() {
    Sending sending = new Sending(0, NOW.plusMillis(1));
    Claimed claimed = new Claimed(0, NOW.minusSeconds(9));

    assertThat(sending.asOf(NOW)).isSameAs(sending);
    assertThat(claimed.asOf(NOW)).isSameAs(claimed);
  }

  private static Duration wait(Delivery answer, int attempts, double jitter) {
    return Duration.between(
        NOW, ((Claimed) LedgerState.after(answer, attempts, NOW, jitter)).retryAt());
  }
}
