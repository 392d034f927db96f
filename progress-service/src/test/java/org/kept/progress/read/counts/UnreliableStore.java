package org.kept.progress.read.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Writes a document at a time, in any order; can crash after any of them, and be interfered with.
 */
final class UnreliableStore implements CountStore {

  /** The process is gone; what was written by then stays. */
  static final class Crash extends RuntimeException {}

  private final CountStore store;
  private final Random random;
  private int writesUntilCrash = Integer.MAX_VALUE;
  private Runnable interference = () -> {};

  UnreliableStore(CountStore store, Random random) {
    this.store = store;
    this.random = random;
  }

  void crashAfter(int writes) {
    writesUntilCrash = writes;
  }

  /** Something that somebody else does between this process's reading and its writing. */
  void interfere(Runnable once) {
    interference = once;
  }

  void behave() {
    writesUntilCrash = Integer.MAX_VALUE;
    interference = () -> {};
  }

  private <T> List<T> oneByOne(Collection<T> all) {
    Runnable once = interference;
    interference = () -> {};
    once.run();
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private void dare() {
    if (writesUntilCrash-- <= 0) {
      throw new Crash();
    }
  }

  @Override
  public void writeRows(Collection<Row> rows) {
    for (Row row : oneByOne(rows)) {
      dare();
      store.writeRows(List.of(row));
    }
  }

  @Override
  public boolean writeSummaries(Collection<Summary> summaries) {
    boolean all = true;
    for (Summary summary : oneByOne(summaries)) {
      dare();
      all &= store.writeSummaries(List.of(summary));
    }
    return all;
  }

  @Override
  public boolean writeMilestones(Map<MilestoneHistory, Long> changed) {
    boolean all = true;
    for (Map.Entry<MilestoneHistory, Long> entry : oneByOne(changed.entrySet())) {
      dare();
      all &= store.writeMilestones(Map.ofEntries(entry));
    }
    return all;
  }

  @Override
  public Map<String, Summary> summaries(Collection<String> commitments) {
    return store.summaries(commitments);
  }

  @Override
  public Map<String, MilestoneHistory> milestones(Collection<String> ids) {
    return store.milestones(ids);
  }

  @Override
  public void eachMilestone(String commitment, Consumer<MilestoneHistory> each) {
    store.eachMilestone(commitment, each);
  }

  @Override
  public List<MilestoneHistory> milestones(
      String commitment, Optional<String> deliverable, long afterPlace, int limit) {
    return store.milestones(commitment, deliverable, afterPlace, limit);
  }

  @Override
  public List<MilestoneHistory> mergedInto(String milestone, int limit) {
    return store.mergedInto(milestone, limit);
  }

  @Override
  public List<MilestoneHistory> waiting(String after, int limit) {
    return store.waiting(after, limit);
  }

  @Override
  public void eachRow(String commitment, long upToOffset, Consumer<Row> each) {
    store.eachRow(commitment, upToOffset, each);
  }

  @Override
  public List<Row> rows(String commitment, long afterOffset, long upToOffset, int limit) {
    return store.rows(commitment, afterOffset, upToOffset, limit);
  }

  @Override
  public List<Row> lastRows(String commitment, long upToOffset, int limit) {
    return store.lastRows(commitment, upToOffset, limit);
  }

  @Override
  public Optional<Row> lastRow(String commitment, String deliverable, long upToOffset) {
    return store.lastRow(commitment, deliverable, upToOffset);
  }
}
