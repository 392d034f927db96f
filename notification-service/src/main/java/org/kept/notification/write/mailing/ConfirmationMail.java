package org.kept.notification.write.mailing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kept.notification.documents.Commitments;
import org.kept.notification.letter.ConfirmationLetter;
import org.kept.notification.letter.Letter;
import org.kept.notification.letter.Links;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.Preferences;

/** Asks back whether somebody really wants to follow. */
public final class ConfirmationMail {

  private final Commitments commitments;
  private final Links links;

  public ConfirmationMail(Commitments commitments, Links links) {
    this.commitments = commitments;
    this.links = links;
  }

  /** The mail; empty if nothing is asked any more. */
  Optional<Prepared> prepare(Follower follower, LedgerEntry entry, String token, Instant now) {
    Asking asking = Asking.parse(entry.period());
    return follower
        .follow(asking.followId())
        .filter(follow -> asking.isStill(follow, now))
        .map(follow -> letter(follow, token))
        .map(letter -> new Prepared(letter, Map.of(), 0, null));
  }

  private Letter letter(Follow follow, String token) {
    Follow.Wish wish = Objects.requireNonNull(follow.wish());
    Preferences wished = wish.preferences();
    LocalDate lastDay = LocalDate.ofInstant(wish.until(), wished.schedule().zone());
    return ConfirmationLetter.of(
        wished.language(),
        commitments.find(follow.commitment()).orElseThrow().in(wished.language()).title(),
        wished.schedule(),
        lastDay,
        links.confirmation(token));
  }
}
