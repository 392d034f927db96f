package org.kept.notification.write.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.Limits.Limit;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Preferences;
import org.kept.notification.write.NotificationRefusal.CommitmentUnknown;
import org.kept.notification.write.NotificationRefusal.EmailMalformed;
import org.kept.notification.write.mailing.Asking;

/**
 * Takes requests to follow. Whatever is known of an address, suppressed or asked for too often, the
 * caller sees the same; only the mailbox learns more.
 */
public final class FollowRequests {

  /** Mails that anybody can make us send to one mailbox. */
  static final Limit PER_ADDRESS = new Limit("address", 5, Duration.ofDays(1));

  private final Commitments commitments;
  private final Followers followers;
  private final Ledger ledger;
  private final Limits limits;
  private final Supplier<String> ids;

  /**
   * @param ids for new followers
   */
  public FollowRequests(
      Commitments commitments,
      Followers followers,
      Ledger ledger,
      Limits limits,
      Supplier<String> ids) {
    this.commitments = commitments;
    this.followers = followers;
    this.ledger = ledger;
    this.limits = limits;
    this.ids = ids;
  }

  /**
   * Has the mailbox asked whether it wants that.
   *
   * @throws RefusedException if the request says something that is not known
   */
  void ask(FollowRequest request, Instant now) {
    Preferences wished = request.preferences().read();
    EmailAddress address =
        EmailAddress.parse(request.email())
            .orElseThrow(() -> new RefusedException(new EmailMalformed()));
    KnownCommitment commitment =
        commitments
            .findByIdOrSlug(request.commitment())
            .orElseThrow(() -> new RefusedException(new CommitmentUnknown(request.commitment())));
    if (limits.take(PER_ADDRESS, address.folded(), now).isEmpty()) {
      ask(address, commitment, wished, now);
    }
  }

  private void ask(
      EmailAddress address, KnownCommitment commitment, Preferences wished, Instant now) {
    String id = followers.of(address, ids, now).id();
    Optional<Follower> asked =
        followers.change(id, follower -> follower.ask(commitment.id(), wished, now));
    asked
        .flatMap(follower -> follower.followOf(commitment.id()))
        .map(Follow::wish)
        .filter(wish -> wish.askedAt().equals(now))
        .ifPresent(
            wish -> {
              Follower follower = asked.get();
              Follow follow = follower.followOf(commitment.id()).orElseThrow();
              String period = Asking.of(follow, wish).period();
              ledger.open(LedgerEntry.claimed(follower.ref(), MailKind.CONFIRMATION, period, now));
              // Only now, so that nobody finds the follower due before there is a mail to send.
              followers.wake(id, now);
            });
  }
}
