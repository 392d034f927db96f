package org.kept.embedded;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file from growing without end: moves live pages out of chunks that are mostly dead.
 *
 * <p>Called only while nobody writes, a bounded piece at a time.
 */
final class Compaction {

  /** Percent of a chunk's pages that are still in use. */
  private static final int GOOD_FILL_RATE = 70;

  private static final int POOR_FILL_RATE = 40;
  private static final int BYTES_UNDER_LOAD = 1 << 20;
  private static final int MILLIS_WHEN_IDLE = 50;

  private final MVStore store;
  private boolean worthwhile = true;

  Compaction(MVStore store) {
    this.store = store;
  }

  /** Whether an idle moment could be used. */
  boolean isWorthwhile() {
    return worthwhile;
  }

  void afterCommit() {
    worthwhile = true;
  }

  /** Rewrites a little; the caller commits. */
  void underLoad() {
    if (fillRate() < POOR_FILL_RATE) {
      store.compact(POOR_FILL_RATE, BYTES_UNDER_LOAD);
    }
  }

  /** Rewrites and moves, with commits of its own, until there is nothing more to gain. */
  void whenIdle() {
    long before = store.getFileStore().size();
    int fillRate = fillRate();
    if (fillRate < GOOD_FILL_RATE) {
      store.compactFile(MILLIS_WHEN_IDLE);
      store.sync();
    }
    worthwhile = fillRate() > fillRate || store.getFileStore().size() < before;
  }

  private int fillRate() {
    return store.getFileStore().getChunksFillRate();
  }
}
