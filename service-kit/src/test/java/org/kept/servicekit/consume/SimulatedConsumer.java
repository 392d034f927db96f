package org.kept.servicekit.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What {@link ConsumerLoop} does, as a member of a {@link SimulatedGroup}. */
final class SimulatedConsumer implements Turn {

  private final SimulatedGroup group;
  private final SimulatedLog log;
  private final BatchWork work;
  private final Random random;
  private final Tally tally;
  private final long[] position = new long[SimulatedLog.PARTITIONS];
  private Batch inHand;
  private boolean atWork;
  private boolean stopping;

  SimulatedConsumer(
      SimulatedGroup group, SimulatedLog log, BatchWork work, Random random, Tally tally) {
    this.group = group;
    this.log = log;
    this.work = work;
    this.random = random;
    this.tally = tally;
  }

  /** Polls, projects, commits; dies on the way or not. Without effect if it is in the middle. */
  void turn() {
    if (atWork) {
      return;
    }
    atWork = true;
    stopping = false;
    try {
      pollProjectCommit();
    } catch (Faults.Crash | RuntimeException e) {
      startAgain();
    } finally {
      inHand = null;
      atWork = false;
    }
  }

  /** Another process goes on where the last commit was. */
  private void startAgain() {
    for (int partition = 0; partition < position.length; partition++) {
      position[partition] = group.committed(partition);
    }
  }

  private void pollProjectCommit() {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = poll();
    if (!polled.isEmpty()) {
      inHand = new Batch(new ConsumerRecords<>(polled, Map.of()));
      if (!work.project(inHand, this)) {
        startAgain();
      } else if (!group.isCalm() && random.nextInt(15) == 0) {
        tally.count(Tally.Event.COMMIT_LOST);
        startAgain();
      } else {
        inHand
            .ends()
            .forEach((partition, end) -> group.commit(partition.partition(), end.offset()));
      }
    }
    if (random.nextBoolean()) {
      work.retryParked(stream -> group.owns(this, stream.getInteger("partition")));
    }
  }

  private Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> poll() {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = new HashMap<>();
    for (int partition = 0; partition < position.length; partition++) {
      if (group.owns(this, partition)) {
        List<ConsumerRecord<String, byte[]>> some =
            log.read(partition, position[partition], 1 + random.nextInt(10));
        if (!some.isEmpty()) {
          polled.put(new TopicPartition(SimulatedLog.TOPIC, partition), some);
          position[partition] += some.size();
        }
      }
    }
    return polled;
  }

  void lose(int partition) {
    if (inHand != null) {
      inHand.lose(List.of(new TopicPartition(SimulatedLog.TOPIC, partition)));
    }
  }

  void goOnAt(int partition, long offset) {
    position[partition] = offset;
  }

  @Override
  public boolean goesOn() {
    return !stopping;
  }

  @Override
  public void pause(Duration time) {
    if (group.isCalm()) {
      return;
    }
    if (random.nextInt(8) == 0) {
      tally.count(Tally.Event.STOP_DURING_A_RETRY);
      stopping = true;
    } else if (random.nextInt(4) == 0) {
      tally.count(Tally.Event.REBALANCE_DURING_A_RETRY);
      group.rebalance();
    }
  }

  @Override
  public void postpone(Incoming event) {
    tally.count(Tally.Event.POSTPONED);
    position[event.partition().partition()] = event.record().offset();
  }
}
