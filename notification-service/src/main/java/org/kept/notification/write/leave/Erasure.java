package org.kept.notification.write.leave;

import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.model.Follower;

/** Removes everything about a person; what stays in the ledger names nobody. */
public final class Erasure {

  private final Followers followers;
  private final Ledger ledger;
  private final Suppressions suppressions;

  public Erasure(Followers followers, Ledger ledger, Suppressions suppressions) {
    this.followers = followers;
    this.ledger = ledger;
    this.suppressions = suppressions;
  }

  /**
   * The follower goes last: until then the person's link still works, should this break halfway.
   */
  public void erase(Follower follower) {
    suppressions.remove(follower.address());
    ledger.dropClaimed(follower.ref());
    followers.erase(follower.id());
  }
}
