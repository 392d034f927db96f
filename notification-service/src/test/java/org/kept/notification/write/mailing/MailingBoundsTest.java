package org.kept.notification.write.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.notification.automation.WhenDueThenMail;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerState;

/** How many are served at once, and for how long they are somebody's, at each limit and past it. */
class MailingBoundsTest {

  private final MailingBench bench = new MailingBench();
  private final WhenDueThenMail one = bench.instance();
  private final WhenDueThenMail other = bench.instance();

  private Follower somebodyIsDue() {
    Follower ana = bench.follower("ana@example.org", MailingBench.DAILY);
    bench.report("Alpha");
    bench.clock.advance(Duration.ofMinutes(1));
    return ana;
  }

  @Test
  void a_round_serves_fifty_followers_and_the_rest_in_the_next() {
    IntStream.rangeClosed(0, 50)
        .forEach(n -> bench.follower("reader" + n + "@example.org", MailingBench.DAILY));
    bench.clock.advance(Duration.ofMinutes(1));

    assertThat(one.round()).isEqualTo(50);
    assertThat(one.round()).isEqualTo(1);
  }

  @Test
  void a_follower_is_somebodys_for_three_minutes_and_then_free() {
    Follower ana = somebodyIsDue();
    bench.activity.before(
        () -> {
          throw new Died();
        });
    assertThatThrownBy(one::round).isInstanceOf(Died.class);

    bench.clock.advance(Duration.ofMinutes(3).minusMillis(1));
    assertThat(other.round()).isZero();

    bench.clock.advance(Duration.ofMillis(1));
    assertThat(other.round()).isEqualTo(1);
    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void a_mail_is_being_sent_for_two_minutes_and_then_nobody_knows() {
    Follower ana = somebodyIsDue();
    bench.server.next(FakeMailServer.Turn.DIE_BEFORE);
    assertThatThrownBy(one::round).isInstanceOf(Died.class);
    LedgerState sending = bench.ledger(ana).getFirst().state();
    Instant end = bench.clock.instant().plus(Duration.ofMinutes(2));

    assertThat(sending.asOf(end.minusMillis(1)).label()).isEqualTo("SENDING");
    assertThat(sending.asOf(end).label()).isEqualTo("UNKNOWN");
  }

  @Test
  void an_address_follows_a_hundred_commitments_and_not_one_more() {
    Instant now = bench.clock.instant();
    Follower full = bench.asked("ana@example.org", MailingBench.DAILY);
    for (int n = 2; n <= 100; n++) {
      full = full.ask("commitment-" + n, MailingBench.DAILY, now);
    }
    assertThat(full.follows()).hasSize(100);

    assertThat(full.ask("one-more", MailingBench.DAILY, now)).isSameAs(full);
    assertThat(full.ask("commitment-2", MailingBench.DAILY, now).follows())
        .as("asked once more")
        .hasSize(100);
    Instant later = now.plus(Follow.WAITS);
    assertThat(full.ask("one-more", MailingBench.DAILY, later).follows())
        .as("the others were not confirmed")
        .hasSize(1);
  }

  @Test
  void a_request_to_follow_waits_48_hours() {
    Instant asked = bench.clock.instant();
    Follower ana = bench.asked("ana@example.org", MailingBench.DAILY);
    String follow = ana.follows().getFirst().id();
    Instant end = asked.plus(Duration.ofHours(48));

    assertThat(ana.confirm(follow, end.minusMillis(1))).isPresent();
    assertThat(ana.confirm(follow, end)).isEmpty();
  }

  @Test
  void what_nobody_confirmed_is_kept_48_hours() {
    Instant end = bench.clock.instant().plus(Duration.ofHours(48));
    bench.asked("ana@example.org", MailingBench.DAILY);

    assertThat(bench.followers.forget(end.minusMillis(1))).isZero();
    assertThat(bench.followers.forget(end)).isEqualTo(1);
  }

  @Test
  void a_change_that_others_overtake_is_tried_twenty_times() {
    Follower ana = bench.follower("ana@example.org", MailingBench.DAILY);

    assertThat(triesOvertaken(ana, 19)).isEqualTo(20);
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(() -> bench.followers.change(ana.id(), f -> overtaken(f, tries, 20)))
        .isInstanceOf(ConcurrentModificationException.class);
    assertThat(tries).hasValue(20);
  }

  private int triesOvertaken(Follower follower, int times) {
    AtomicInteger tries = new AtomicInteger();
    assertThat(bench.followers.change(follower.id(), f -> overtaken(f, tries, times))).isPresent();
    return tries.get();
  }

  /** Somebody else comes first, so many times. */
  private Follower overtaken(Follower follower, AtomicInteger tries, int times) {
    if (tries.incrementAndGet() <= times) {
      bench.followers.wake(follower.id(), bench.clock.instant());
    }
    return follower;
  }
}
