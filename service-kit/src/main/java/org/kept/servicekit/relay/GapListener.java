package org.kept.servicekit.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.Topics;
import org.kept.eventstore.relay.Republications;
import org.kept.servicekit.StopOrder;
import org.kept.servicekit.consume.GapNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears which streams of this service a consumer misses events of, and has them sent again.
 *
 * <p>It reads what was said lately and from now on, without a group or offsets: whoever goes on
 * missing something says so again, so nothing has to be remembered here, and several instances that
 * hear the same ask for it once.
 */
final class GapListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GapListener.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final RelayedStore relayed;
  private final Republications republications;
  private final Supplier<Consumer<String, byte[]>> open;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private @Nullable Thread thread;

  GapListener(
      RelayedStore relayed,
      Republications republications,
      Supplier<Consumer<String, byte[]>> open,
      Clock clock) {
    this.relayed = relayed;
    this.republications = republications;
    this.clock = clock;
    this.open = open;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofPlatform().daemon().name("gap-listener").start(this::run);
  }

  private void run() {
    while (closing.getCount() > 0) {
      try (Consumer<String, byte[]> opened = open.get()) {
        consumer = opened;
        List<TopicPartition> all =
            opened.partitionsFor(Topics.GAPS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (!all.isEmpty()) {
          opened.assign(all);
          seek(opened, all);
          while (closing.getCount() > 0) {
            opened.poll(POLL).forEach(this::hear);
          }
        }
      } catch (WakeupException e) {
        LOG.debug("closing", e);
      } catch (RuntimeException e) {
        LOG.info("gaps cannot be heard of just now: {}", e.toString());
      }
      await();
    }
  }

  /** To what was said while nobody listened. */
  private void seek(Consumer<String, byte[]> opened, List<TopicPartition> all) {
    long since = clock.instant().minus(LATELY).toEpochMilli();
    Map<TopicPartition, Long> times =
        all.stream().collect(Collectors.toMap(partition -> partition, partition -> since));
    opened.seekToEnd(all);
    opened
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                opened.seek(partition, found.offset());
              }
            });
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    try {
      GapNotice notice = GapNotice.of(record);
      if (notice.owner().equals(relayed.source())
          && relayed.store().lastSequence(notice.stream()).isPresent()) {
        republications.repair(notice.stream(), notice.at(), notice.reason(), notice.consumer());
      }
    } catch (RuntimeException e) {
      LOG.warn("a gap was not heard of, and will be told again: {}", e.toString());
    }
  }

  private void await() {
    try {
      closing.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    closing.countDown();
    Consumer<String, byte[]> waiting = consumer;
    if (waiting != null) {
      waiting.wakeup();
    }
    try {
      if (thread != null) {
        thread.join(CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null && thread.isAlive();
  }

  @Override
  public int getPhase() {
    return StopOrder.CONSUMERS;
  }
}
