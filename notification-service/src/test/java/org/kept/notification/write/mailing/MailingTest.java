package org.kept.notification.write.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.notification.automation.WhenDueThenMail;
import org.kept.notification.model.Delivery;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;

class MailingTest {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration PAST_ANY_LEASE = Mailing.SERVING.plusSeconds(1);

  private final MailingBench bench = new MailingBench();
  private final WhenDueThenMail one = bench.instance();
  private final WhenDueThenMail other = bench.instance();
  private Follower ana;

  @BeforeEach
  void somebodyFollowsAndSomethingHappened() {
    ana = bench.follower("ana@example.org", MailingBench.DAILY);
    bench.activity.report("Alpha");
    bench.activity.report("Beta");
  }

  private void eightOClock() {
    bench.clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void nothing_is_sent_a_minute_early_and_one_digest_at_the_minute() {
    assertThat(one.round()).isZero();

    eightOClock();

    assertThat(one.round()).isEqualTo(1);
    assertThat(one.round()).isZero();
    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.text(0)).contains("Alpha").contains("2 of 10 MFIs");
    assertThat(bench.states(ana)).containsExactly("SENT");
    assertThat(bench.followers.find(ana.id()).orElseThrow().next().period())
        .isEqualTo(LocalDate.parse("2026-03-31"));
  }

  @Test
  void the_next_digest_begins_where_the_last_one_ended() {
    eightOClock();
    one.round();
    bench.activity.report("Gamma");
    bench.clock.advance(A_DAY);

    one.round();

    assertThat(bench.text(1))
        .contains("Gamma")
        .doesNotContain("Alpha")
        .contains("Last time 2, now 3.");
  }

  @Test
  void a_number_that_was_told_and_falls_says_last_time_now_and_why() {
    eightOClock();
    one.round();
    bench.activity.retract("Beta", "not an MFI");
    bench.clock.advance(A_DAY);

    one.round();

    assertThat(bench.text(1)).contains("last time 2, now 1, because Beta was retracted (“not an");
  }

  @Test
  void nothing_new_sends_nothing_and_leaves_no_trace() {
    eightOClock();
    one.round();
    bench.clock.advance(A_DAY);

    assertThat(one.round()).isEqualTo(1);

    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void whoever_chose_so_is_told_that_all_is_quiet() {
    Preferences always =
        new Preferences(MailingBench.DAILY.language(), MailingBench.DAILY.schedule(), true);
    MailingBench quiet = new MailingBench();
    Follower ben = quiet.follower("ben@example.org", always);
    quiet.clock.advance(Duration.ofMinutes(1));

    quiet.instance().round();

    assertThat(quiet.states(ben)).containsExactly("SENT");
    assertThat(quiet.text(0)).contains("Nothing new since your last digest.");
  }

  @Test
  void dying_after_the_claim_loses_nothing_and_sends_once() {
    eightOClock();
    bench.activity.before(
        () -> {
          throw new Died();
        });
    assertThatThrownBy(one::round).isInstanceOf(Died.class);
    assertThat(bench.states(ana)).containsExactly("CLAIMED");

    assertThat(other.round()).as("the dead one's lease still runs").isZero();
    bench.clock.advance(PAST_ANY_LEASE);
    other.round();

    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void dying_while_sending_before_the_server_had_it_sends_it_with_the_next_one() {
    eightOClock();
    bench.server.next(FakeMailServer.Turn.DIE_BEFORE);
    assertThatThrownBy(one::round).isInstanceOf(Died.class);
    assertThat(bench.states(ana)).containsExactly("SENDING");

    bench.clock.advance(PAST_ANY_LEASE);
    other.round();
    assertThat(bench.server.taken()).isEmpty();
    assertThat(bench.states(ana)).containsExactly("UNKNOWN");

    bench.activity.report("Gamma");
    bench.clock.advance(A_DAY);
    other.round();
    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.text(0)).contains("Alpha").contains("Beta").contains("Gamma");
    assertThat(bench.states(ana)).containsExactly("SENT", "UNKNOWN");
  }

  @Test
  void dying_after_the_server_took_it_never_sends_that_mail_again() {
    eightOClock();
    bench.server.next(FakeMailServer.Turn.DIE_AFTER);
    assertThatThrownBy(one::round).isInstanceOf(Died.class);

    bench.clock.advance(PAST_ANY_LEASE);
    other.round();
    one.round();
    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.states(ana)).containsExactly("UNKNOWN");

    bench.clock.advance(A_DAY);
    other.round();
    assertThat(bench.server.taken()).hasSize(2);
    assertThat(bench.text(1)).as("nobody knows whether it was read").contains("Alpha");
    assertThat(bench.server.taken().get(0).id()).isNotEqualTo(bench.server.taken().get(1).id());
  }

  @Test
  void whoever_slept_through_their_lease_does_not_send_what_another_has_sent() {
    eightOClock();
    bench.activity.before(
        () -> {
          bench.clock.advance(PAST_ANY_LEASE);
          other.round();
        });

    one.round();

    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void a_server_that_is_away_postpones_the_digest_until_it_is_back() {
    eightOClock();
    bench.server.next(FakeMailServer.Turn.AWAY);
    bench.server.next(FakeMailServer.Turn.AWAY);

    one.round();
    assertThat(bench.states(ana)).containsExactly("CLAIMED");
    assertThat(one.round()).as("not at once again").isZero();
    bench.clock.advance(LedgerState.FIRST_WAIT);
    one.round();
    bench.clock.advance(LedgerState.FIRST_WAIT);
    one.round();

    assertThat(bench.states(ana)).containsExactly("SENT");
    assertThat(bench.ledger(ana).getFirst().state().attempts()).isZero();
    assertThat(bench.server.taken()).hasSize(1);
  }

  @Test
  void a_server_that_stays_away_for_days_gets_one_digest_and_not_one_a_day() {
    eightOClock();
    bench.server.next(FakeMailServer.Turn.AWAY);
    one.round();
    bench.clock.advance(A_DAY.multipliedBy(3));

    one.round();
    one.round();

    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.followers.find(ana.id()).orElseThrow().next().period())
        .isEqualTo(LocalDate.parse("2026-04-03"));
  }

  @Test
  void try_later_is_the_same_mail_again_and_counts() {
    eightOClock();
    bench.server.next(new Delivery.TryLater("451 4.7.1"));
    one.round();
    bench.clock.advance(LedgerState.FIRST_WAIT);

    one.round();

    assertThat(bench.states(ana)).containsExactly("SENT");
    assertThat(bench.ledger(ana).getFirst().state().attempts()).isEqualTo(1);
    assertThat(bench.server.taken().getFirst().id()).isEqualTo(bench.ledger(ana).getFirst().id());
  }

  @Test
  void what_failed_for_good_comes_with_the_next_one() {
    eightOClock();
    bench.server.next(new Delivery.Refused("554 5.7.1", false));
    one.round();
    assertThat(bench.ledger(ana).getFirst().state())
        .isInstanceOfSatisfying(
            LedgerState.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("554 5.7.1"));

    bench.clock.advance(A_DAY);
    one.round();

    assertThat(bench.states(ana)).containsExactly("SENT", "FAILED");
    assertThat(bench.text(0)).contains("Alpha");
  }

  @Test
  void a_mailbox_that_does_not_exist_is_never_written_to_again() {
    eightOClock();
    bench.server.next(new Delivery.Refused("550 5.1.1", true));
    one.round();

    bench.activity.report("Gamma");
    bench.clock.advance(A_DAY.multipliedBy(7));
    one.round();
    bench.clock.advance(A_DAY.multipliedBy(7));

    assertThat(one.round()).isZero();
    assertThat(bench.server.taken()).isEmpty();
    assertThat(bench.states(ana)).containsExactly("FAILED");
    assertThat(bench.suppressions.has(ana.address())).isTrue();
  }

  @Test
  void progress_that_cannot_be_read_postpones_the_digest() {
    eightOClock();
    bench.activity.before(
        () -> {
          throw new ActivityUnavailableException("down");
        });
    one.round();
    assertThat(bench.states(ana)).containsExactly("CLAIMED");

    bench.clock.advance(LedgerState.FIRST_WAIT);
    one.round();

    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void a_follower_whose_digest_cannot_be_composed_does_not_hold_up_the_others() {
    Follower ben = bench.follower("ben@example.org", MailingBench.DAILY);
    eightOClock();
    bench.activity.before(
        () -> {
          throw new IllegalStateException("unexpected");
        });

    assertThat(one.round()).isEqualTo(2);

    assertThat(bench.server.taken()).hasSize(1);
    bench.clock.advance(Duration.ofMinutes(5));
    one.round();
    assertThat(bench.states(ana)).containsExactly("SENT");
    assertThat(bench.states(ben)).containsExactly("SENT");
  }

  @Test
  void a_line_that_broke_leaves_the_mail_unknown() {
    eightOClock();
    bench.server.next(new Delivery.Uncertain());

    one.round();

    assertThat(bench.states(ana)).containsExactly("UNKNOWN");
  }

  @Test
  void changing_the_rhythm_after_todays_digest_does_not_send_a_second_one_today() {
    eightOClock();
    one.round();
    bench.activity.report("Gamma");
    Follower now = bench.followers.find(ana.id()).orElseThrow();
    Preferences later =
        new Preferences(
            MailingBench.DAILY.language(),
            new Schedule(
                MailingBench.DAILY.schedule().zone(), new Rhythm.Daily(LocalTime.of(9, 0))),
            false);
    assertThat(bench.followers.save(now.prefer(later, bench.clock.instant()))).isTrue();
    bench.clock.advance(Duration.ofHours(1));

    one.round();

    assertThat(bench.server.taken()).hasSize(1);
    assertThat(bench.followers.find(ana.id()).orElseThrow().next().period())
        .isEqualTo(LocalDate.parse("2026-03-31"));
  }
}
