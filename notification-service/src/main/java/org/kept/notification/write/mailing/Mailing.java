package org.kept.notification.write.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.mail.Mail;
import org.kept.notification.mail.MailServer;
import org.kept.notification.model.Delivery;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.LedgerState.Claimed;
import org.kept.notification.model.LedgerState.Sending;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Schedule.Occurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one follower at a time: sends what is due and plans what comes next.
 *
 * <p>Whoever serves holds the follower's lease, so that two mails never tell the same. Dying is
 * safe at every step. Before SENDING is stored nothing has left, and the next one begins again.
 * After that the mail may have left, so it is never sent again; since only SENT moves the cursor,
 * what it told comes in the next one.
 */
public final class Mailing {

  /** How long one follower may take, from composing to the server's answer. */
  public static final Duration SERVING = Duration.ofMinutes(3);

  /** How long a mail server may take; well above what {@code SmtpSettings} allow it. */
  static final Duration SENDING = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final String SUPPRESSED = "suppressed";

  private final Followers followers;
  private final Ledger ledger;
  private final Suppressions suppressions;
  private final MailServer server;
  private final DigestMail digests;
  private final ConfirmationMail confirmations;
  private final Clock clock;
  private final DoubleSupplier jitter;
  private final Supplier<String> tokens;

  public Mailing(
      Followers followers,
      Ledger ledger,
      Suppressions suppressions,
      MailServer server,
      DigestMail digests,
      ConfirmationMail confirmations,
      Clock clock,
      DoubleSupplier jitter,
      Supplier<String> tokens) {
    this.followers = followers;
    this.ledger = ledger;
    this.suppressions = suppressions;
    this.server = server;
    this.digests = digests;
    this.confirmations = confirmations;
    this.clock = clock;
    this.jitter = jitter;
    this.tokens = tokens;
  }

  /** Sends what is due to this follower, and gives the lease back. */
  public void serve(Followers.Leased leased) {
    Follower follower = leased.follower();
    Instant now = clock.instant();
    ledger.bury(follower.ref(), now);
    if (suppressions.has(follower.address())) {
      silence(leased, now);
      return;
    }
    Optional<Instant> elsewhere = sendingUntil(follower);
    if (elsewhere.isPresent()) {
      followers.release(leased, follower.next(), elsewhere.get());
      return;
    }
    Occurrence next = follower.next();
    if (next != null && !next.at().isAfter(now)) {
      String day = next.period().toString();
      ledger.open(LedgerEntry.claimed(follower.ref(), MailKind.DIGEST, day, now));
    }
    for (LedgerEntry entry : ledger.claimed(follower.ref())) {
      if (entry.state() instanceof Claimed claimed && !claimed.retryAt().isAfter(now)) {
        attempt(follower, entry, claimed);
      }
    }
    Plan plan = Plan.after(follower, ledger.claimed(follower.ref()), now);
    followers.release(leased, plan.next(), plan.dueAt());
  }

  /** Mail to a mailbox that does not exist is given up, and no more is begun. */
  private void silence(Followers.Leased leased, Instant now) {
    for (LedgerEntry entry : ledger.claimed(leased.follower().ref())) {
      LedgerState state = entry.state();
      ledger.change(entry, state, new LedgerState.Failed(state.attempts(), SUPPRESSED, now));
    }
    followers.release(leased, null, Follower.NEVER);
  }

  private void attempt(Follower follower, LedgerEntry entry, Claimed claimed) {
    Instant now = clock.instant();
    String token = tokens.get();
    Optional<Prepared> prepared;
    try {
      prepared = prepare(follower, entry, token, now);
    } catch (ActivityUnavailableException e) {
      LOG.warn("digest {} waits: {}", entry.id(), e.getMessage());
      ledger.change(entry, claimed, after(new Delivery.Unreachable(), claimed));
      return;
    }
    if (prepared.isEmpty()) {
      ledger.drop(entry);
      return;
    }
    Optional<MailServer.Line> called = server.call();
    if (called.isEmpty()) {
      ledger.change(entry, claimed, after(new Delivery.Unreachable(), claimed));
      return;
    }
    try (MailServer.Line line = called.get()) {
      send(line, follower, begun(entry, prepared.get(), token), claimed, prepared.get());
    }
  }

  private void send(
      MailServer.Line line, Follower follower, LedgerEntry entry, Claimed claimed, Prepared mail) {
    Instant now = clock.instant();
    Sending sending = new Sending(claimed.attempts(), now.plus(SENDING));
    if (!ledger.begin(entry, claimed, sending)) {
      return;
    }
    Delivery answer =
        line.hand(new Mail(entry.id(), follower.address(), mail.letter(), now, mail.list()));
    if (answer instanceof Delivery.Refused refused && refused.deadAddress()) {
      suppressions.add(follower.address(), refused.code(), clock.instant());
    }
    ledger.change(entry, sending, after(answer, claimed));
  }

  private Optional<Prepared> prepare(
      Follower follower, LedgerEntry entry, String token, Instant now) {
    return switch (entry.kind()) {
      case DIGEST, ON_DEMAND -> digests.prepare(follower, entry, token, now);
      case CONFIRMATION -> confirmations.prepare(follower, entry, token, now);
    };
  }

  private LedgerState after(Delivery answer, Claimed claimed) {
    return LedgerState.after(answer, claimed.attempts(), clock.instant(), jitter.getAsDouble());
  }

  private Optional<Instant> sendingUntil(Follower follower) {
    return ledger.sending(follower.ref()).stream()
        .map(LedgerEntry::state)
        .map(LedgerState::at)
        .max(Comparator.naturalOrder());
  }

  private static LedgerEntry begun(LedgerEntry entry, Prepared mail, String token) {
    return new LedgerEntry(
        entry.id(),
        entry.follower(),
        entry.kind(),
        entry.period(),
        entry.state(),
        mail.told(),
        mail.turn(),
        Hashes.of(token),
        entry.createdAt());
  }
}
