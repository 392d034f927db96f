package org.kept.servicekit.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread, one consumer: poll, project, commit, in this order and nothing at the same time.
 *
 * <p>A plain loop rather than a listener container, because everything that has to be believed is
 * then on one page. Pauses are spent polling with all partitions paused, so the group never takes
 * the consumer for dead, and a partition that moves away meanwhile takes its events out of the
 * batch in hand (spring-kafka #2340 is about the records that get lost otherwise). Offsets are
 * committed only after the work, and only as a hint where to go on: projections know by themselves
 * what they have seen. Whatever the client throws, the consumer is closed and a new one opened.
 */
final class ConsumerLoop implements Runnable, Turn, ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration POLL_WHILE_POSTPONED = Duration.ofMillis(100);
  private static final Duration REOPEN = Duration.ofSeconds(1);
  private static final Duration COMMIT = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final Duration LOOK_FOR_WISHES = Duration.ofSeconds(1);

  private final String name;
  private final Supplier<Consumer<String, byte[]>> open;
  private final List<String> topics;
  private final BatchWork work;
  private final RetryPolicy policy;
  private final CountDownLatch closing = new CountDownLatch(1);

  private final Map<TopicPartition, Integer> postponements = new HashMap<>();
  private final Map<TopicPartition, Long> postponedUntil = new HashMap<>();
  private final Set<TopicPartition> arrived = new HashSet<>();
  private @Nullable Consumer<String, byte[]> consumer;
  private @Nullable Batch inHand;
  private boolean pausing;
  private long wishesLookedForAt = System.nanoTime() - LOOK_FOR_WISHES.toNanos();
  private volatile long lag = ProjectionMetrics.UNKNOWN;

  ConsumerLoop(
      String name,
      Supplier<Consumer<String, byte[]>> open,
      List<String> topics,
      BatchWork work,
      RetryPolicy policy) {
    this.name = name;
    this.open = open;
    this.topics = topics;
    this.work = work;
    this.policy = policy;
  }

  @Override
  public void run() {
    while (goesOn()) {
      try {
        work.prepare();
        Consumer<String, byte[]> opened = open.get();
        consumer = opened;
        opened.subscribe(topics, this);
        while (goesOn()) {
          turn(opened);
        }
      } catch (RuntimeException e) {
        LOG.warn("{} opens its consumer anew: {}", name, e.toString());
        await(REOPEN);
      } catch (Error e) {
        LOG.error("{} ends: nothing can be promised after this", name, e);
        return;
      } finally {
        closeConsumer();
      }
    }
  }

  private void closeConsumer() {
    Consumer<String, byte[]> closed = consumer;
    consumer = null;
    inHand = null;
    pausing = false;
    postponements.clear();
    postponedUntil.clear();
    arrived.clear();
    if (closed != null) {
      try {
        closed.close(CloseOptions.timeout(CLOSE));
      } catch (RuntimeException e) {
        LOG.info("{} closed its consumer with {}", name, e.toString());
      }
    }
  }

  private void turn(Consumer<String, byte[]> polled) {
    resumePostponed(polled);
    ConsumerRecords<String, byte[]> records = polled.poll(pollTime());
    welcome();
    if (!records.isEmpty()) {
      Batch batch = new Batch(records);
      inHand = batch;
      boolean done = work.project(batch, this);
      inHand = null;
      if (done) {
        commit(polled, batch);
      }
    }
    fulfilWishes(polled);
    measure(polled);
  }

  private Duration pollTime() {
    return postponedUntil.isEmpty() ? POLL : POLL_WHILE_POSTPONED;
  }

  /** A commit that fails costs nothing: the events come again, and are known. */
  private void commit(Consumer<String, byte[]> polled, Batch batch) {
    Map<TopicPartition, OffsetAndMetadata> ends = batch.ends();
    ends.keySet().stream()
        .filter(partition -> !postponedUntil.containsKey(partition))
        .forEach(postponements::remove);
    try {
      polled.commitSync(ends, COMMIT);
    } catch (RuntimeException e) {
      LOG.info("{} could not commit offsets: {}", name, e.toString());
    }
  }

  /** What other versions could not read in partitions that have just come is tried by this one. */
  private void welcome() {
    if (arrived.isEmpty()) {
      return;
    }
    try {
      work.retryUnreadable(arrived);
      arrived.clear();
    } catch (RuntimeException e) {
      LOG.warn("{} could not look after unreadable streams: {}", name, e.toString());
    }
  }

  private void fulfilWishes(Consumer<String, byte[]> polled) {
    long now = System.nanoTime();
    if (!goesOn() || now - wishesLookedForAt < LOOK_FOR_WISHES.toNanos()) {
      return;
    }
    wishesLookedForAt = now;
    Set<TopicPartition> mine = polled.assignment();
    try {
      work.retryParked(
          stream ->
              mine.contains(
                  new TopicPartition(stream.getString("topic"), stream.getInteger("partition"))));
    } catch (RuntimeException e) {
      LOG.warn("{} could not look after parked streams: {}", name, e.toString());
    }
  }

  private void measure(Consumer<String, byte[]> polled) {
    long sum = 0;
    for (TopicPartition partition : polled.assignment()) {
      sum += polled.currentLag(partition).orElse(0);
    }
    lag = sum;
  }

  /** Events not yet projected; {@link ProjectionMetrics#UNKNOWN} before the first poll. */
  long lag() {
    return lag;
  }

  @Override
  public boolean goesOn() {
    return closing.getCount() > 0;
  }

  @Override
  public void pause(Duration time) {
    Consumer<String, byte[]> polled = consumer;
    if (polled == null) {
      return;
    }
    long end = System.nanoTime() + time.toNanos();
    pausing = true;
    polled.pause(polled.assignment());
    for (long left = time.toNanos(); left > 0 && goesOn(); left = end - System.nanoTime()) {
      putBack(polled, polled.poll(Duration.ofNanos(Math.min(left, POLL.toNanos()))));
    }
    pausing = false;
    Set<TopicPartition> ready = new HashSet<>(polled.assignment());
    ready.removeAll(postponedUntil.keySet());
    polled.resume(ready);
  }

  /** Paused partitions bring nothing; should they ever, nothing is lost. */
  private static void putBack(
      Consumer<String, byte[]> polled, ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<String, byte[]>> some = records.records(partition);
      polled.seek(partition, some.getFirst().offset());
    }
  }

  @Override
  public void postpone(Incoming event) {
    Consumer<String, byte[]> polled = consumer;
    if (polled == null) {
      return;
    }
    TopicPartition partition = event.partition();
    int times = postponements.merge(partition, 1, Integer::sum);
    postponedUntil.put(partition, System.nanoTime() + policy.postponement(times - 1).toNanos());
    polled.pause(List.of(partition));
    polled.seek(partition, event.record().offset());
  }

  private void resumePostponed(Consumer<String, byte[]> polled) {
    long now = System.nanoTime();
    List<TopicPartition> due = new ArrayList<>();
    postponedUntil.forEach(
        (partition, until) -> {
          if (until - now <= 0) {
            due.add(partition);
          }
        });
    due.forEach(postponedUntil::remove);
    polled.resume(due);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    arrived.addAll(partitions);
    if (pausing && consumer != null) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (inHand != null) {
      inHand.lose(partitions);
    }
    arrived.removeAll(partitions);
    postponements.keySet().removeAll(partitions);
    postponedUntil.keySet().removeAll(partitions);
  }

  /** Has the loop end after what the projector has in hand; half a second later if it is idle. */
  void close() {
    closing.countDown();
  }

  private void await(Duration time) {
    try {
      closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
