package org.kept.embedded;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file from growing without end: rewrites what is still in use in chunks that are mostly
 * dead, so that their space is used again.
 *
 * <p>Called only while nobody writes, a bounded piece at a time. Chunks are not moved, which the
 * store can do as well but has an assertion fail in: the file shrinks only as its end gets free.
 */
final class Compaction {

  /** Percent of the pages in all chunks that are still in use. */
  private static final int GOOD_FILL_RATE = 70;

  private static final int POOR_FILL_RATE = 40;

  /** Under load, every so many changed bytes pay for a quarter as many rewritten ones. */
  private static final int BYTES_BETWEEN = 4 << 20;

  private static final int SHARE = 4;
  private static final int BYTES_OF_A_PIECE = 4 << 20;
  private static final Duration BEFORE_CLOSING = Duration.ofMillis(300);

  private final MVStore store;
  private final Duration beforeClosing;
  private long changedBytes;
  private boolean worthwhile = true;

  Compaction(MVStore store) {
    this(store, BEFORE_CLOSING);
  }

  Compaction(MVStore store, Duration beforeClosing) {
    this.store = store;
    this.beforeClosing = beforeClosing;
  }

  /** Whether an idle moment could be used. */
  boolean isWorthwhile() {
    return worthwhile;
  }

  /** Rewrites a little, in the same commit, where changes leave much dead space behind. */
  void beforeCommit() {
    if (!store.hasUnsavedChanges()) {
      return;
    }
    worthwhile = true;
    changedBytes += store.getUnsavedMemory();
    if (changedBytes >= BYTES_BETWEEN) {
      rewrite(POOR_FILL_RATE, (int) Math.min(changedBytes / SHARE, Integer.MAX_VALUE));
      changedBytes = 0;
    }
  }

  /** Rewrites a piece, until there is nothing more to gain; the caller commits. */
  void whenIdle() {
    worthwhile = rewrite(GOOD_FILL_RATE, BYTES_OF_A_PIECE);
  }

  /** Rewrites for a moment, with commits of its own. */
  void beforeClosing() {
    long start = System.nanoTime();
    while (rewrite(POOR_FILL_RATE, BYTES_OF_A_PIECE)
        && System.nanoTime() - start < beforeClosing.toNanos()) {
      store.commit();
      store.sync(); // before the next commit may use what this one made free
    }
  }

  private boolean rewrite(int fillRate, int bytes) {
    return store.getFileStore().getChunksFillRate() < fillRate && store.compact(fillRate, bytes);
  }
}
