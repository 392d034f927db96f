package org.kept.notification.write.mailing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.Follower;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Schedule.Occurrence;

/**
 * What comes next for a follower who was just served.
 *
 * @param next the digest in work, or the one after it
 * @param dueAt when to serve them again
 */
record Plan(@Nullable Occurrence next, Instant dueAt) {

  /**
   * The plan. A digest that waits is the one in work, however long it takes: those that would have
   * been due meanwhile have nothing to tell that it does not.
   *
   * @param waiting mails that are to be sent later
   */
  static Plan after(Follower follower, List<LedgerEntry> waiting, Instant now) {
    Stream<Instant> retries = waiting.stream().map(LedgerEntry::state).map(LedgerState::at);
    if (waiting.stream().anyMatch(entry -> entry.kind() == MailKind.DIGEST)) {
      return new Plan(follower.next(), earliest(retries));
    }
    Occurrence next = next(follower, now);
    Stream<Instant> planned = next == null ? Stream.empty() : Stream.of(next.at());
    return new Plan(next, earliest(Stream.concat(planned, retries)));
  }

  private static @Nullable Occurrence next(Follower follower, Instant now) {
    Preferences preferences = follower.preferences();
    if (preferences == null || follower.confirmed().isEmpty()) {
      return null;
    }
    Occurrence planned = follower.next();
    return planned != null && planned.at().isAfter(now)
        ? planned
        : preferences.schedule().next(now);
  }

  private static Instant earliest(Stream<Instant> moments) {
    return moments.min(Comparator.naturalOrder()).orElse(Follower.NEVER);
  }
}
