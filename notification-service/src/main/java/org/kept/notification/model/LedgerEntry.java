package org.kept.notification.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail in the ledger. It names nobody: the follower by reference, the link in the mail by hash.
 *
 * @param period what of its kind it is: local day, key of a request, follow
 * @param told where each commitment will have been told up to once this is sent, by commitment id
 * @param turn how many digests the follower will have had by then
 * @param link hash of the token in its links; none before it is sent
 */
public record LedgerEntry(
    LedgerId id,
    FollowerRef follower,
    MailKind kind,
    String period,
    LedgerState state,
    Map<String, String> told,
    long turn,
    @Nullable String link,
    Instant createdAt) {

  public LedgerEntry {
    told = Map.copyOf(told);
  }

  /** An entry for a mail that nobody has begun to send. */
  public static LedgerEntry claimed(
      FollowerRef follower, MailKind kind, String period, Instant now) {
    return new LedgerEntry(
        LedgerId.of(follower, kind, period),
        follower,
        kind,
        period,
        new LedgerState.Claimed(0, now),
        Map.of(),
        0,
        null,
        now);
  }
}
