package org.kept.servicekit.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What {@link ConsumerLoop} does, without Kafka and in no time: positions and committed offsets of
 * a group whose members die, stop and lose partitions to each other as chance has it.
 */
final class SimulatedConsumer implements Turn {

  private final SimulatedLog log;
  private final BatchWork work;
  private final Random random;
  private final long[] position = new long[SimulatedLog.PARTITIONS];
  private final long[] committed = new long[SimulatedLog.PARTITIONS];
  private Batch inHand;
  private boolean stopping;
  private boolean calm;

  SimulatedConsumer(SimulatedLog log, BatchWork work, Random random) {
    this.log = log;
    this.work = work;
    this.random = random;
  }

  /** From now on nobody dies, stops or loses anything. */
  void calm() {
    calm = true;
  }

  boolean isAtEnd() {
    for (int partition = 0; partition < position.length; partition++) {
      if (committed[partition] < log.end(partition)) {
        return false;
      }
    }
    return true;
  }

  void turns(int count) {
    for (int i = 0; i < count; i++) {
      stopping = false;
      try {
        turn();
      } catch (Faults.Crash e) {
        startAgain();
      } catch (RuntimeException e) {
        startAgain();
      }
    }
  }

  /** Another process goes on where the last commit was. */
  private void startAgain() {
    System.arraycopy(committed, 0, position, 0, position.length);
    inHand = null;
  }

  private void turn() {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = new HashMap<>();
    for (int partition = 0; partition < position.length; partition++) {
      List<ConsumerRecord<String, byte[]>> some =
          log.read(partition, position[partition], random.nextInt(8));
      if (!some.isEmpty()) {
        polled.put(new TopicPartition(SimulatedLog.TOPIC, partition), some);
        position[partition] += some.size();
      }
    }
    if (!polled.isEmpty()) {
      inHand = new Batch(new ConsumerRecords<>(polled, Map.of()));
      boolean done = work.project(inHand, this);
      if (!done || (!calm && random.nextInt(10) == 0)) {
        startAgain();
        return;
      }
      inHand.ends().forEach((partition, end) -> committed[partition.partition()] = end.offset());
      inHand = null;
    }
    if (random.nextBoolean()) {
      work.retryParked(stream -> true);
    }
  }

  @Override
  public boolean goesOn() {
    return !stopping;
  }

  @Override
  public void pause(Duration time) {
    if (calm) {
      return;
    }
    if (random.nextInt(8) == 0) {
      stopping = true;
    } else if (random.nextInt(4) == 0) {
      int moved = random.nextInt(position.length);
      inHand.lose(List.of(new TopicPartition(SimulatedLog.TOPIC, moved)));
      position[moved] = committed[moved];
    }
  }

  @Override
  public void postpone(Incoming event) {
    position[event.partition().partition()] = event.record().offset();
  }
}
