package org.kept.notification.write.mailing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kept.contracts.values.Text;
import org.kept.notification.TestDatabase;
import org.kept.notification.automation.WhenDueThenMail;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.NotificationDatabase;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.letter.Links;
import org.kept.notification.letter.TextForm;
import org.kept.notification.model.Delivery;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Language;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;
import org.kept.notification.write.ondemand.DigestNow;
import org.kept.testkit.MutableClock;

/** The whole of mailing over a database of its own; several instances may share it. */
public final class MailingBench {

  public static final String COMMITMENT = "0198a1f0-0000-7000-8000-000000000001";
  public static final Preferences DAILY =
      new Preferences(
          Language.EN,
          new Schedule(ZoneId.of("Europe/Paris"), new Rhythm.Daily(LocalTime.of(8, 0))),
          false);

  /** A minute before Monday's digest is due in Paris. */
  public final MutableClock clock = MutableClock.at("2026-03-30T05:59:00Z");

  final FakeActivity activity = new FakeActivity();
  final FakeMailServer server = new FakeMailServer();
  public final Followers followers;
  public final Ledger ledger;
  public final Suppressions suppressions;
  public final Limits limits;
  private final Commitments commitments;
  private final AtomicInteger numbers = new AtomicInteger();

  public MailingBench() {
    NotificationDatabase database = new NotificationDatabase(TestDatabase.fresh());
    followers = new Followers(database);
    ledger = new Ledger(database, new SimpleMeterRegistry());
    suppressions = new Suppressions(database);
    limits = new Limits(database);
    commitments = new Commitments(database);
    Text title = Text.of("en", "Help organizations keep true to their missions");
    KnownCommitment known =
        new KnownCommitment(COMMITMENT, "sptf-2014", title, "ca", "cgap-6/1", "published", 3);
    commitments.write(List.of(new Commitments.Row(COMMITMENT, known, 3, -1)));
  }

  public void report(String subject) {
    activity.report(subject);
  }

  public void answerNext(Delivery answer) {
    server.next(answer);
  }

  public List<String> texts() {
    return server.taken().stream().map(mail -> TextForm.of(mail.letter())).toList();
  }

  /** Staff's way to send, without patience. */
  public DigestNow digestNow() {
    return new DigestNow(
        followers, ledger, mailing(), clock, () -> UUID.randomUUID().toString(), Duration.ZERO);
  }

  Mailing mailing() {
    Links links =
        new Links(URI.create("https://kept.example"), URI.create("https://mail.kept.example"));
    return new Mailing(
        followers,
        ledger,
        suppressions,
        server,
        new DigestMail(ledger, commitments, activity, links),
        new ConfirmationMail(commitments, links),
        clock,
        () -> 0,
        () -> "token-" + numbers.incrementAndGet());
  }

  /** An instance of the service, as far as its queue goes. */
  public WhenDueThenMail instance() {
    return new WhenDueThenMail(
        followers,
        limits,
        mailing(),
        clock,
        () -> UUID.randomUUID().toString(),
        Duration.ofSeconds(1));
  }

  public Follower follower(String address, Preferences preferences) {
    Follower asked = asked(address, preferences);
    Follower confirmed =
        asked.confirm(asked.follows().getFirst().id(), clock.instant()).orElseThrow();
    // As if the mail that asks back had been sent long ago.
    Follower waiting =
        new Follower(
            confirmed.id(),
            confirmed.address(),
            confirmed.preferences(),
            confirmed.follows(),
            confirmed.next(),
            confirmed.next().at(),
            confirmed.version());
    followers.save(waiting);
    return followers.find(waiting.id()).orElseThrow();
  }

  Follower asked(String address, Preferences preferences) {
    EmailAddress email = EmailAddress.parse(address).orElseThrow();
    Follower unknown = followers.of(email, () -> UUID.randomUUID().toString(), clock.instant());
    return unknown.ask(COMMITMENT, preferences, clock.instant());
  }

  Follow follow(Follower follower) {
    return followers.find(follower.id()).orElseThrow().follows().getFirst();
  }

  List<LedgerEntry> ledger(Follower follower) {
    return ledger.page(follower.ref(), clock.instant().plus(Duration.ofDays(1)), 100);
  }

  public List<String> states(Follower follower) {
    return ledger(follower).stream().map(entry -> entry.state().label()).toList();
  }

  String text(int mail) {
    return TextForm.of(server.taken().get(mail).letter());
  }
}
