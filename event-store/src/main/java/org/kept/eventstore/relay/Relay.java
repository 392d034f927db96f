package org.kept.eventstore.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kept.eventstore.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the commits of one store to Kafka, on a thread of its own. */
public final class Relay implements AutoCloseable {

  /** How often it looks for what other processes stored. */
  static final Duration POLL = Duration.ofMillis(200);

  /** The same while no other process is there: what this one stores wakes it. */
  static final Duration POLL_ALONE = Duration.ofSeconds(1);

  static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final String source;
  private final RelayLeases leases;
  private final ParkedStreams parked;
  private final RelayMetrics metrics;
  private final Courier courier;
  private final Republisher republisher;
  private final Pump pump;
  private final Thread thread;
  private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
  private volatile boolean closing;
  private volatile boolean stopped;

  private Relay(
      RelaySettings settings, Supplier<EventSender> senders, InstantSource clock, Duration lease) {
    source = settings.source();
    Outbox outbox = settings.store().outbox();
    leases = new RelayLeases(settings.store().database(), settings.owner(), clock, lease);
    parked = new ParkedStreams(settings.store().database(), outbox, clock);
    metrics = new RelayMetrics(settings.meters(), source, clock, outbox, parked);
    courier = new Courier(senders);
    CommitMapping mapping = new CommitMapping(settings.types(), settings.mapper(), source);
    republisher =
        new Republisher(
            new Republications(settings.store().database(), clock),
            settings.store().history(),
            mapping,
            courier,
            metrics,
            RepublicationRun.PIECE);
    TwoLooks looks = new TwoLooks(outbox, TwoLooks.PAGE);
    pump = new Pump(outbox, looks, mapping, courier, parked, republisher, metrics);
    thread = Thread.ofPlatform().name("relay " + source).unstarted(this::run);
    settings.store().onAppend(this::wake);
  }

  /** Starts carrying. */
  public static Relay start(RelaySettings settings) {
    return start(settings, () -> new KafkaEventSender(settings.kafka()), RelayLeases.LEASE);
  }

  static Relay start(RelaySettings settings, Supplier<EventSender> senders, Duration lease) {
    Relay relay = new Relay(settings, senders, InstantSource.system(), lease);
    relay.thread.start();
    return relay;
  }

  /** There is something to carry; without effect if it is at work already. */
  public void wake() {
    wakeUps.offer(true);
  }

  /** Whether it is at work, or waits for some. */
  public boolean isRunning() {
    return thread.isAlive();
  }

  /**
   * Age of the oldest commit it has seen that is not on Kafka; zero if there is none. Those of
   * parked streams do not count: one commit that cannot be published does not make a sick service.
   */
  public Duration oldestAge() {
    return metrics.oldestAge();
  }

  /** Some of the streams that wait because a commit of them cannot be published. */
  public List<UnpublishedStream> parked(int limit) {
    return parked.list(limit);
  }

  /**
   * Has a parked stream tried again within a few seconds, by whichever relay has it.
   *
   * @return false if it is not parked
   */
  public boolean retry(String stream) {
    return parked.wantRetry(stream);
  }

  private void run() {
    int sentThisRound = 0;
    Duration pause = SHORTEST_PAUSE;
    while (!stopped) {
      try {
        if (leases.isDue()) {
          leases.renew();
          parked.tidy();
          republisher.look();
        }
        Pump.Turn turn = pump.turn(leases.share());
        sentThisRound += turn.sent();
        boolean republished = republisher.turn(leases.share());
        pause = SHORTEST_PAUSE;
        if (turn.endOfRound()) {
          if (sentThisRound == 0) {
            if (closing && !republisher.isHolding()) {
              break;
            }
            if (!republished) {
              waitForWork();
            }
          }
          sentThisRound = 0;
        }
      } catch (RuntimeException e) {
        if (!stopped) {
          LOG.warn("relay {} begins anew in {}", source, pause, e);
          metrics.failed();
          rest(pause);
          pause = longer(pause);
        }
      }
    }
    courier.close();
    release();
  }

  private void waitForWork() {
    try {
      Duration longest = leases.isAlone() ? POLL_ALONE : POLL;
      wakeUps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopped = true; // Nobody but close interrupts this thread.
    }
  }

  /** Not cut short by commits, of which an outage brings many. */
  private void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private void release() {
    try {
      leases.release();
    } catch (RuntimeException e) {
      LOG.debug("the lease of relay {} ends by itself", source, e);
    }
  }

  /** The pause after one that did not help. */
  static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Closes within some seconds. */
  @Override
  public void close() {
    close(CLOSING);
  }

  /**
   * Sends what is in the outbox and stops.
   *
   * @param patience how long sending may take; what is left stays in the store and is sent later
   */
  public void close(Duration patience) {
    closing = true;
    wake();
    try {
      if (!thread.join(patience)) {
        stopped = true;
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException e) {
      stopped = true;
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
