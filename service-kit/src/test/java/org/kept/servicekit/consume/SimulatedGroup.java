package org.kept.servicekit.consume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A consumer group of two members on a {@link SimulatedLog}, without Kafka and in no time: offsets
 * as they were committed, and whose each partition is. Partitions move whenever chance has it, in
 * the middle of a retry too, and the other member may be at work on them before that ends.
 */
final class SimulatedGroup {

  private static final int MEMBERS = 2;

  private final SimulatedLog log;
  private final Random random;
  private final Tally tally;
  private final long[] committed = new long[SimulatedLog.PARTITIONS];
  private final int[] owner = new int[SimulatedLog.PARTITIONS];
  private final List<SimulatedConsumer> members = new ArrayList<>();
  private boolean calm;

  SimulatedGroup(SimulatedLog log, Supplier<BatchWork> work, Random random, Tally tally) {
    this.log = log;
    this.random = random;
    this.tally = tally;
    for (int member = 0; member < MEMBERS; member++) {
      members.add(new SimulatedConsumer(this, log, work.get(), random, tally));
    }
  }

  /** From now on nobody dies, stops or loses anything. */
  void calm() {
    calm = true;
  }

  boolean isCalm() {
    return calm;
  }

  boolean isAtEnd() {
    for (int partition = 0; partition < committed.length; partition++) {
      if (committed[partition] < log.end(partition)) {
        return false;
      }
    }
    return true;
  }

  void turn() {
    members.get(random.nextInt(MEMBERS)).turn();
  }

  /** Somebody has set all offsets back. */
  void resetOffsetsToZero() {
    tally.count(Tally.Event.RESET_TO_ZERO);
    Arrays.fill(committed, 0);
    for (int partition = 0; partition < committed.length; partition++) {
      members.get(owner[partition]).goOnAt(partition, 0);
    }
  }

  /** Some partition goes to the other member, which goes on where the last commit was. */
  void rebalance() {
    int partition = random.nextInt(committed.length);
    members.get(owner[partition]).lose(partition);
    owner[partition] = (owner[partition] + 1) % MEMBERS;
    members.get(owner[partition]).goOnAt(partition, committed[partition]);
    if (random.nextBoolean()) {
      members.get(owner[partition]).turn();
    }
  }

  boolean owns(SimulatedConsumer member, int partition) {
    return members.get(owner[partition]) == member;
  }

  void commit(int partition, long offset) {
    committed[partition] = offset;
  }

  long committed(int partition) {
    return committed[partition];
  }
}
