package org.kept.notification.write.mailing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.documents.Ledger;
import org.kept.notification.letter.DigestLetter;
import org.kept.notification.letter.Letter;
import org.kept.notification.letter.Links;
import org.kept.notification.mail.Mail;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.digest.Composition;
import org.kept.notification.model.digest.Digest;
import org.kept.notification.model.digest.News;

/** Composes a digest: everything after the cursor, about everything that is followed. */
public final class DigestMail {

  private final Ledger ledger;
  private final Commitments commitments;
  private final Activity activity;
  private final Links links;

  public DigestMail(Ledger ledger, Commitments commitments, Activity activity, Links links) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.activity = activity;
    this.links = links;
  }

  /** The mail; empty if there is nothing to tell. */
  Optional<Prepared> prepare(Follower follower, LedgerEntry entry, String token, Instant now) {
    Preferences preferences = follower.preferences();
    if (preferences == null || follower.confirmed().isEmpty()) {
      return Optional.empty();
    }
    Ledger.Cursor cursor = ledger.cursor(follower.ref());
    List<News> news = new ArrayList<>();
    Map<String, String> told = new HashMap<>(cursor.told());
    for (Follow follow : follower.confirmed()) {
      KnownCommitment commitment = commitments.find(follow.commitment()).orElseThrow();
      News latest =
          activity.since(
              commitment,
              cursor.told().getOrDefault(commitment.id(), News.START),
              preferences.language());
      news.add(latest);
      told.put(commitment.id(), latest.to());
    }
    Digest digest = Composition.of(news);
    if (!digest.hasNews() && !preferences.allQuiet()) {
      return Optional.empty();
    }
    LocalDate day =
        entry.kind() == MailKind.DIGEST
            ? LocalDate.parse(entry.period())
            : LocalDate.ofInstant(now, preferences.schedule().zone());
    Letter letter =
        new DigestLetter(preferences.language(), links)
            .of(digest, entry.kind(), day, preferences.schedule(), token);
    return Optional.of(
        new Prepared(
            letter,
            told,
            cursor.turn() + 1,
            new Mail.Unsubscribing(links.unsubscribe(token), token)));
  }
}
