package org.kept.notification.write.follow;

import java.time.Instant;
import java.util.Optional;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.MailKind;
import org.kept.notification.write.NotificationRefusal.LinkInvalid;
import org.kept.notification.write.mailing.Asking;

/**
 * What the link of a confirmation mail stands for, and what it does: once, however often it is
 * used.
 */
public final class Confirmations {

  private final Ledger ledger;
  private final Followers followers;

  public Confirmations(Ledger ledger, Followers followers) {
    this.ledger = ledger;
    this.followers = followers;
  }

  /** A follower and the one of their follows that a link is about. */
  record Linked(Follower follower, Follow follow, Asking asking) {

    boolean isWaiting(Instant now) {
      return asking.isStill(follow, now);
    }
  }

  /**
   * What a link is about.
   *
   * @throws RefusedException if it is none of ours, or nothing waits for it and nothing came of it
   */
  Linked look(String token, Instant now) {
    return ledger
        .findByLink(Hashes.of(token))
        .filter(entry -> entry.kind() == MailKind.CONFIRMATION)
        .map(LedgerEntry::period)
        .map(Asking::parse)
        .flatMap(this::linked)
        .filter(linked -> linked.isWaiting(now) || linked.follow().isConfirmed())
        .orElseThrow(() -> new RefusedException(new LinkInvalid()));
  }

  /** Makes it true; changes nothing if it is already. */
  Linked confirm(String token, Instant now) {
    Linked linked = look(token, now);
    Asking asking = linked.asking();
    return followers
        .change(linked.follower().id(), follower -> confirmed(follower, asking, now))
        .flatMap(follower -> linked(follower, asking))
        .filter(done -> done.follow().isConfirmed())
        .orElseThrow(() -> new RefusedException(new LinkInvalid()));
  }

  private static Follower confirmed(Follower follower, Asking asking, Instant now) {
    return follower
        .follow(asking.followId())
        .filter(follow -> asking.isStill(follow, now))
        .flatMap(follow -> follower.confirm(follow.id(), now))
        .orElse(follower);
  }

  private Optional<Linked> linked(Asking asking) {
    return followers
        .find(Follow.followerId(asking.followId()))
        .flatMap(follower -> linked(follower, asking));
  }

  private static Optional<Linked> linked(Follower follower, Asking asking) {
    return follower.follow(asking.followId()).map(f -> new Linked(follower, f, asking));
  }
}
