package org.kept.notification.write.ondemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Followers;
import org.kept.notification.model.Delivery;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerState;
import org.kept.notification.write.mailing.MailingBench;

class DigestNowTest {

  private final MailingBench bench = new MailingBench();
  private final DigestNow digests = bench.digestNow();
  private Follower ana;
  private String follow;

  @BeforeEach
  void somebodyFollowsAndSomethingHappened() {
    ana = bench.follower("ana@example.org", MailingBench.DAILY);
    follow = ana.follows().getFirst().id();
    bench.report("Alpha");
  }

  @Test
  void it_is_sent_now_and_the_daily_one_tells_only_what_is_newer() {
    assertThat(digests.send(follow, "key").entry().orElseThrow().state())
        .isInstanceOf(LedgerState.Sent.class);
    bench.report("Beta");
    bench.clock.advance(Duration.ofMinutes(1));

    bench.instance().round();

    assertThat(bench.texts()).hasSize(2);
    assertThat(bench.texts().get(1)).contains("Beta").doesNotContain("Alpha");
  }

  @Test
  void while_somebody_else_serves_the_follower_it_waits_and_is_sent_by_the_queue() {
    Followers.Leased leased =
        bench
            .followers
            .claim(ana.id(), bench.clock.instant(), Duration.ofMinutes(1), "other")
            .orElseThrow();

    DigestNow.Outcome waiting = digests.send(follow, "key");
    assertThat(waiting.entry().orElseThrow().state()).isInstanceOf(LedgerState.Claimed.class);
    assertThat(bench.texts()).isEmpty();

    bench.followers.release(leased, ana.next(), ana.dueAt());
    bench.instance().round();
    assertThat(bench.texts()).hasSize(1);
    assertThat(bench.ledger.find(waiting.id()).orElseThrow().state())
        .isInstanceOf(LedgerState.Sent.class);
  }

  @Test
  void try_later_is_tried_by_the_queue_under_the_same_id() {
    bench.answerNext(new Delivery.TryLater("451"));
    DigestNow.Outcome first = digests.send(follow, "key");
    assertThat(first.entry().orElseThrow().state()).isInstanceOf(LedgerState.Claimed.class);

    bench.clock.advance(LedgerState.FIRST_WAIT);
    bench.instance().round();

    assertThat(bench.ledger.find(first.id()).orElseThrow().state())
        .isInstanceOf(LedgerState.Sent.class);
  }

  @Test
  void two_keys_are_two_mails_and_one_key_is_one() {
    digests.send(follow, "key");
    bench.report("Beta");
    digests.send(follow, "key");
    assertThat(bench.texts()).hasSize(1);

    digests.send(follow, "another");

    assertThat(bench.texts()).hasSize(2);
  }

  @Test
  void with_nothing_to_tell_nothing_is_kept() {
    digests.send(follow, "key");

    assertThat(digests.send(follow, "another").entry()).isEmpty();
    assertThat(bench.states(ana)).containsExactly("SENT");
  }

  @Test
  void nobody_follows_by_an_id_that_was_never_given() {
    assertThatThrownBy(() -> digests.send("nobody.nothing", "key"))
        .isInstanceOf(RefusedException.class);
  }
}
