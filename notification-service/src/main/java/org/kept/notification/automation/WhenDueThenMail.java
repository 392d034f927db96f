package org.kept.notification.automation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Limits;
import org.kept.notification.write.mailing.Mailing;
import org.kept.servicekit.StopOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Serves followers that are due, one after the other, on one thread of each instance. Idle it asks
 * the database one indexed question every few seconds.
 */
public final class WhenDueThenMail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WhenDueThenMail.class);

  /** So many in one round, so that stopping never waits for a whole morning's mail. */
  static final int BATCH = 50;

  /** A follower that cannot be served is left alone for so long, and others go on. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
  private static final Duration LAST_MAIL = Duration.ofSeconds(60);

  private final Followers followers;
  private final Limits limits;
  private final Mailing mailing;
  private final Clock clock;
  private final Supplier<String> owners;
  private final Duration pause;
  private final Semaphore woken = new Semaphore(0);
  private Instant forgetAt = Instant.MIN;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param owners names for leases, each one new
   * @param pause between two looks when nothing is due
   */
  public WhenDueThenMail(
      Followers followers,
      Limits limits,
      Mailing mailing,
      Clock clock,
      Supplier<String> owners,
      Duration pause) {
    this.followers = followers;
    this.limits = limits;
    this.mailing = mailing;
    this.clock = clock;
    this.owners = owners;
    this.pause = pause;
  }

  /** Serves those who are due, at most {@link #BATCH}; how many that were. */
  public int round() {
    int served = 0;
    while (served < BATCH) {
      Optional<Followers.Leased> due =
          followers.claimDue(clock.instant(), Mailing.SERVING, owners.get());
      if (due.isEmpty()) {
        break;
      }
      serve(due.get());
      served++;
    }
    forget();
    return served;
  }

  /** Somebody has become due right now, so looking pays. */
  public void wake() {
    woken.release();
  }

  private void serve(Followers.Leased due) {
    try {
      mailing.serve(due);
    } catch (MongoException e) {
      throw e; // nobody could be served; the lease ends by itself
    } catch (RuntimeException e) {
      // The class only: a message may quote what is somebody's own.
      LOG.error("a follower could not be served: {}", e.getClass().getName());
      followers.release(due, due.follower().next(), clock.instant().plus(AFTER_FAILURE));
    }
  }

  private void forget() {
    Instant now = clock.instant();
    if (forgetAt.isAfter(now)) {
      return;
    }
    long forgotten = followers.forget(now);
    limits.forget(now);
    forgetAt = now.plus(FORGET_EVERY);
    if (forgotten > 0) {
      LOG.info("{} requests to follow were not confirmed in time and are forgotten", forgotten);
    }
  }

  private void run() {
    while (running) {
      try {
        if (round() < BATCH && woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (MongoException e) {
        LOG.warn("the queue of digests waits for the database: {}", e.getClass().getSimpleName());
        rest();
      }
    }
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("digests").start(this::run);
  }

  /** Lets the mail in hand be finished, for at most a minute. */
  @Override
  public synchronized void stop() {
    running = false;
    wake();
    Thread last = thread;
    if (last == null) {
      return;
    }
    try {
      last.join(LAST_MAIL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return StopOrder.RELAY;
  }
}
