package org.kept.notification.write.ondemand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerId;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.MailKind;
import org.kept.notification.write.NotificationRefusal.FollowUnknown;
import org.kept.notification.write.mailing.Mailing;

/**
 * Sends a follower's digest now. The request's key is the period, so a repeated request finds the
 * first mail; the lease is the follower's, so the queue does not tell the same at the same time.
 */
public final class DigestNow {

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Followers followers;
  private final Ledger ledger;
  private final Mailing mailing;
  private final Clock clock;
  private final Supplier<String> owners;
  private final Duration patience;

  /**
   * @param patience how long to wait for somebody else to be done with the follower
   */
  public DigestNow(
      Followers followers,
      Ledger ledger,
      Mailing mailing,
      Clock clock,
      Supplier<String> owners,
      Duration patience) {
    this.followers = followers;
    this.ledger = ledger;
    this.mailing = mailing;
    this.clock = clock;
    this.owners = owners;
    this.patience = patience;
  }

  /**
   * What came of it.
   *
   * @param entry none if there was nothing to tell
   */
  record Outcome(LedgerId id, Optional<LedgerEntry> entry) {}

  /**
   * Sends it, unless this request was carried out before.
   *
   * @param key of the request, its caller's own
   * @throws RefusedException if nobody follows by this id
   */
  Outcome send(String followId, String key) {
    Instant now = clock.instant();
    Follower follower =
        followers
            .find(Follow.followerId(followId))
            .filter(f -> f.follow(followId).filter(Follow::isConfirmed).isPresent())
            .orElseThrow(() -> new RefusedException(new FollowUnknown()));
    LedgerEntry entry =
        ledger.open(LedgerEntry.claimed(follower.ref(), MailKind.ON_DEMAND, Hashes.of(key), now));
    if (entry.state() instanceof LedgerState.Claimed) {
      followers.wake(follower.id(), now); // should we die or not get our turn, the queue sends it
      serve(follower.id());
    }
    return new Outcome(entry.id(), ledger.find(entry.id()));
  }

  /** Waits a little for its turn; the queue, if it is serving this follower, sends this one too. */
  private void serve(String followerId) {
    long tries = 1 + patience.dividedBy(BETWEEN);
    for (long i = 0; i < tries; i++) {
      Optional<Followers.Leased> leased =
          followers.claim(followerId, clock.instant(), Mailing.SERVING, owners.get());
      if (leased.isPresent()) {
        mailing.serve(leased.get());
        return;
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
