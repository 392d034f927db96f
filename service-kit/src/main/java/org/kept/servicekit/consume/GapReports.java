package org.kept.servicekit.consume;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the services that own them which parked streams miss events, and tells it again for as long
 * as they do. What was told is noted in the stream's own document, so neither a crash nor a broker
 * that is away makes it forgotten.
 */
final class GapReports {

  /** How long a service is given to repair a stream before it is told again. */
  static final Duration AGAIN = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(GapReports.class);
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final int AT_ONCE = 100;
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final ParkedStreams parked;
  private final Supplier<Producer<String, byte[]>> open;
  private final Clock clock;
  private final Duration patience;
  private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
  private volatile boolean closing;
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable Thread thread;

  /** The producer is opened with the first report; most processes never make one. */
  GapReports(ParkedStreams parked, Supplier<Producer<String, byte[]>> open, Clock clock) {
    this(parked, open, clock, ANSWER);
  }

  GapReports(
      ParkedStreams parked,
      Supplier<Producer<String, byte[]>> open,
      Clock clock,
      Duration patience) {
    this.patience = patience;
    this.parked = parked;
    this.open = open;
    this.clock = clock;
    parked.onGap(() -> wakeUps.offer(true));
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("gap-reports").start(this::run);
  }

  private void run() {
    try {
      while (!closing) {
        try {
          report();
        } catch (KafkaException | com.mongodb.MongoException e) {
          LOG.warn("gaps are reported later: {}", e.toString());
        }
        wakeUps.poll(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      LOG.debug("closing", e);
    } finally {
      if (producer != null) {
        producer.close(CLOSE);
        producer = null;
      }
    }
  }

  /** Reports each gap that was not reported, or too long ago. */
  void report() throws InterruptedException {
    for (Document stream : parked.unreportedGaps(clock.instant().minus(AGAIN), AT_ONCE)) {
      GapNotice notice =
          new GapNotice(
              stream.getString("source"),
              stream.getString("stream"),
              stream.getLong("missingFrom"),
              stream.getString("consumer"),
              clock.instant());
      send(notice);
      parked.reported(stream.getString("_id"));
      LOG.info("told {} that {} of {}", notice.owner(), notice.reason(), notice.stream());
    }
  }

  private void send(GapNotice notice) throws InterruptedException {
    if (producer == null) {
      producer = open.get();
    }
    try {
      producer.send(notice.record()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("gap not reported", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("gap report not acknowledged in time", e);
    }
  }

  void close() {
    closing = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(CLOSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
