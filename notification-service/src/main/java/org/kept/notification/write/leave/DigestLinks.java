package org.kept.notification.write.leave;

import java.util.Optional;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.MailKind;

/** Whose link it is: every digest carries one of its own, of which only a hash is kept. */
public final class DigestLinks {

  private final Ledger ledger;
  private final Followers followers;

  public DigestLinks(Ledger ledger, Followers followers) {
    this.ledger = ledger;
    this.followers = followers;
  }

  /** Whoever got the mail with this link; empty if they have left since, or it is none of ours. */
  public Optional<Follower> follower(String token) {
    return entry(token).flatMap(entry -> followers.find(entry.follower()));
  }

  /** Whether it is a link of ours, even if whoever got it has left since. */
  public boolean isOurs(String token) {
    return entry(token).isPresent();
  }

  private Optional<LedgerEntry> entry(String token) {
    return ledger
        .findByLink(Hashes.of(token))
        .filter(entry -> entry.kind() != MailKind.CONFIRMATION);
  }
}
